package ruche.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No module's SQL touches another module's table. What the tables themselves are, [CatalogueTests] reads in the
/// database.
class TableTests {
    private static final Path SOURCES = Path.of("src", "main", "java", "ruche");
    private static final Pattern ROW_STREAM =
            Pattern.compile("\\.query\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)\\s*\\.stream\\(\\)");

    private final Tables tables = Tables.read();

    @Test
    void noModuleTouchesAnotherModulesTable() throws IOException {
        var trespasses = new ArrayList<String>();
        int uses = 0;
        for (var file : Tables.files(SOURCES, ".java")) {
            var module = SOURCES.relativize(file).getName(0).toString();
            for (var text : JavaStrings.of(java.nio.file.Files.readString(file))) {
                for (var table : SqlText.tables(text)) {
                    var owner = tables.owner(table);
                    if (owner.isPresent()) uses++;
                    if (owner.isPresent() && !owner.get().equals(module))
                        trespasses.add(file.getFileName() + " uses " + table + " of " + owner.get());
                    if (table.contains(SqlText.UNSEEN) && isSql(text))
                        trespasses.add(file.getFileName() + " names a table out of sight: " + text);
                }
            }
        }

        assertThat(uses).as("uses of tables found").isGreaterThan(200);
        assertThat(trespasses).isEmpty();
    }

    private static boolean isSql(String text) {
        return Pattern.compile("\\b(select|insert into|update|delete from)\\b")
                .matcher(text.toLowerCase(Locale.ROOT))
                .find();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from idea i, actor a where true",
                "select * from idea as i , public.actor",
                "select 1 from (select 2 from idea) x, actor",
                "select 1 from idea where exists (select from \"actor\")",
                "delete from idea using idea_event e, actor a where true",
                "with x as (select 1), y as (select id from actor) select 1 from x",
                "select 1 from idea join lateral (select 1 from only actor) a on true",
                "insert into actor (id) select id from idea",
                "update only public.actor set x = 1",
                "truncate idea, actor",
                "alter table if exists actor add column x int",
                "select 1 from idea left join actor using (id), place"
            })
    void theReaderOfSqlMissesNoTable(String sql) {
        assertThat(SqlText.tables(sql)).contains("actor");
    }

    @Test
    void theReaderOfSqlTakesNoColumnForATable() {
        assertThat(SqlText.tables("""
                select actor, place from idea where actor = 'from meeting' -- join axis
                order by actor, place""")).containsExactly("idea");
    }

    @Test
    void theReaderOfSourcesPutsTextsTogether() {
        var source = """
                var a = "select 1 from " + "actor a";
                var b = "select " + COLUMNS + " from idea, " + TABLE + " where true";
                call("update ", "actor");
                """;

        assertThat(JavaStrings.of(source))
                .containsExactly("select 1 from actor a", "select ? from idea, ? where true", "update ", "actor");
        assertThat(SqlText.tables(JavaStrings.of(source).get(1))).containsExactly("?", "idea");
    }

    /// A query's own stream holds its connection until it is closed; sixteen forgotten ones stop the program.
    @Test
    void aStreamOfRowsIsClosed() throws IOException {
        int streams = 0;
        for (var file : Tables.files(SOURCES, ".java")) {
            for (var statement : java.nio.file.Files.readString(file).split(";")) {
                if (!ROW_STREAM.matcher(statement).find()) continue;
                streams++;
                assertThat(statement).as(file.toString()).contains("try (");
            }
        }
        assertThat(streams).isPositive();
    }

    /// Which day it is depends on the zone's rules, and those of the server may be newer or older than Java's: at
    /// midnight in Casablanca a role granted "today" was not held yet.
    @Test
    void whichDayItIsIsToldByOneClockOnly() throws IOException {
        var clocks = Pattern.compile("(?i)\\b(current_date|current_timestamp|localtimestamp|now\\(\\)|at time zone)");
        int queries = 0;
        for (var file : Tables.files(SOURCES, ".java")) {
            for (var text : JavaStrings.of(java.nio.file.Files.readString(file))) {
                if (!isSql(text)) continue;
                queries++;
                assertThat(clocks.matcher(text).results().map(MatchResult::group))
                        .as(file.toString())
                        .isEmpty();
            }
        }
        assertThat(queries).isGreaterThan(200);
    }

    @Test
    void migrationsNameTheirOwnTablesOnly() throws IOException {
        var trespasses = new ArrayList<String>();
        var read = new ArrayList<String>();
        for (var file : Tables.migrations()) {
            var module = Tables.module(file);
            for (var table : Tables.named(file)) {
                var owner = tables.owner(table);
                if (owner.isPresent()) read.add(table);
                if (owner.isPresent() && !owner.get().equals(module))
                    trespasses.add(module + "/" + file.getFileName() + " names " + table);
            }
        }

        assertThat(read).hasSizeGreaterThan(50);
        assertThat(trespasses).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table actor add column x int",
                "insert into actor (id) values (1)",
                "create index i on actor (x)",
                "create index on only actor (x)",
                "create trigger t after insert on actor for each row execute function f()",
                "create view v as select 1 from idea, actor",
                "create table x (actor_id uuid references actor)",
                "comment on table actor is 'x'",
                "do $$ begin delete from actor; end $$"
            })
    void theReaderOfMigrationsMissesNoTable(String statement) {
        assertThat(Tables.named(statement)).contains("actor");
    }
}
