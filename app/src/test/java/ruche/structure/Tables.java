package ruche.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Which module owns which table, by the migration that makes it.
///
/// @param owners table to module
record Tables(Map<String, String> owners) {
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "ruche");
    private static final Pattern ON = Pattern.compile("\\bon\\s+(?:only\\s+|table\\s+|column\\s+)?([a-z_0-9.\"]+)");
    private static final Pattern ON_STATEMENT =
            Pattern.compile("(?s)\\b(?:index|trigger|rule|policy|comment|grant|revoke)\\b");

    static Tables read() {
        var owners = new HashMap<String, String>();
        for (var file : migrations()) {
            for (var statement : SqlText.plain(read(file)).split(";")) {
                var tokens = SqlText.tokens(statement);
                int table = tokens.indexOf("table");
                if (tokens.isEmpty() || !tokens.getFirst().equals("create") || table < 0) continue;
                // A trigger's `referencing new table` makes none.
                if (tokens.subList(0, table).contains("trigger")) continue;
                int name = table + 1;
                while (Set.of("if", "not", "exists").contains(tokens.get(name))) name++;
                owners.put(tokens.get(name), module(file));
            }
        }
        return new Tables(Map.copyOf(owners));
    }

    Optional<String> owner(String table) {
        return Optional.ofNullable(owners.get(table));
    }

    /// Every name in the place of a table, in whatever statement.
    static Set<String> named(Path migration) {
        return named(read(migration));
    }

    static Set<String> named(String migration) {
        var named = new TreeSet<String>();
        // A function's body is SQL too.
        for (var statement : SqlText.plain(migration).replace("$$", ";").split(";")) {
            named.addAll(SqlText.tables(statement));
            var plain = String.join(" ", SqlText.tokens(statement));
            if (!ON_STATEMENT.matcher(plain).find()) continue;
            var on = ON.matcher(plain);
            if (on.find()) named.add(on.group(1).substring(on.group(1).lastIndexOf('.') + 1));
        }
        return named;
    }

    static List<Path> migrations() {
        return files(MIGRATIONS, ".sql");
    }

    static String module(Path migration) {
        return MIGRATIONS.relativize(migration).getName(0).toString();
    }

    static List<Path> files(Path root, String suffix) {
        try (var all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
