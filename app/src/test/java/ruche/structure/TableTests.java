package ruche.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// No module's SQL touches another module's table; the cell's id leads every key of a cell's tables.
class TableTests {
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "ruche");
    private static final Path SOURCES = Path.of("src", "main", "java", "ruche");
    private static final Pattern CREATE = Pattern.compile("create table (?:if not exists )?([a-z_0-9]+)");
    private static final Pattern TEXT_BLOCK =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern TABLE_USE =
            Pattern.compile("\\b(?:from|join|into|update|table|references|using)\\s+(?:only\\s+)?([a-z_][a-z_0-9]*)");
    private static final Pattern ROW_STREAM =
            Pattern.compile("\\.query\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)\\s*\\.stream\\(\\)");
    private static final Pattern SQL = Pattern.compile("\\b(select|insert|update|delete|with|copy)\\b");

    /// Tables that belong to no cell: the places of the country, people, and the libraries' own tables.
    private static final List<String> NOT_OF_A_CELL = List.of(
            "cell",
            "person",
            "place",
            "place_name",
            "scheduled_tasks",
            "spring_session",
            "spring_session_attributes",
            "reset_link",
            "setup_link",
            "sign_in_attempt",
            "once_key");

    private final Map<String, String> owners = owners();

    @Test
    void tablesAreFound() {
        assertThat(owners).hasSizeGreaterThan(3);
    }

    @Test
    void noModuleTouchesAnotherModulesTable() throws IOException {
        var trespasses = new ArrayList<String>();
        int statements = 0;
        for (var file : files(SOURCES, ".java")) {
            var module = SOURCES.relativize(file).getName(0).toString();
            for (var sql : statements(Files.readString(file))) {
                statements++;
                var use = TABLE_USE.matcher(sql);
                while (use.find()) {
                    var owner = owners.get(use.group(1));
                    if (owner != null && !owner.equals(module))
                        trespasses.add(file.getFileName() + " uses " + use.group(1) + " of " + owner);
                }
            }
        }

        assertThat(statements).isGreaterThan(5);
        assertThat(trespasses).isEmpty();
    }

    /// A query's own stream holds its connection until it is closed; sixteen forgotten ones stop the program.
    @Test
    void aStreamOfRowsIsClosed() throws IOException {
        int streams = 0;
        for (var file : files(SOURCES, ".java")) {
            for (var statement : Files.readString(file).split(";")) {
                if (!ROW_STREAM.matcher(statement).find()) continue;
                streams++;
                assertThat(statement).as(file.toString()).contains("try (");
            }
        }
        assertThat(streams).isPositive();
    }

    @Test
    void migrationsReferToTheirOwnTablesOnly() throws IOException {
        for (var file : files(MIGRATIONS, ".sql")) {
            var module = MIGRATIONS.relativize(file).getName(0).toString();
            var use = Pattern.compile("references ([a-z_0-9]+)").matcher(lower(file));
            while (use.find()) assertThat(owners).as(file + " refers to").containsEntry(use.group(1), module);
        }
    }

    @Test
    void theCellLeadsEveryKeyOfACellsTables() throws IOException {
        for (var file : files(MIGRATIONS, ".sql")) {
            for (var statement : lower(file).split(";")) {
                var create = CREATE.matcher(statement);
                if (!create.find() || NOT_OF_A_CELL.contains(create.group(1))) continue;
                assertThat(statement)
                        .as(create.group(1))
                        .containsPattern("primary key \\(cell_id\\b|cell_id int(eger)? primary key");
                var foreign = Pattern.compile("foreign key \\(([a-z_]+)").matcher(statement);
                while (foreign.find())
                    assertThat(foreign.group(1)).as(create.group(1)).isEqualTo("cell_id");
            }
        }
    }

    private static Map<String, String> owners() {
        try {
            var owners = new HashMap<String, String>();
            for (var file : files(MIGRATIONS, ".sql")) {
                var create = CREATE.matcher(lower(file));
                while (create.find())
                    owners.put(
                            create.group(1),
                            MIGRATIONS.relativize(file).getName(0).toString());
            }
            return owners;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> statements(String source) {
        var found = new ArrayList<String>();
        var text = TEXT_BLOCK.matcher(source);
        while (text.find()) {
            var block = text.group(1) != null ? text.group(1) : text.group(2);
            var sql = block.toLowerCase(Locale.ROOT);
            if (SQL.matcher(sql).find()) found.add(sql);
        }
        return found;
    }

    private static String lower(Path file) throws IOException {
        return Files.readString(file).replaceAll("--[^\n]*", "").toLowerCase(Locale.ROOT);
    }

    private static List<Path> files(Path root, String suffix) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(suffix)).sorted().toList();
        }
    }
}
