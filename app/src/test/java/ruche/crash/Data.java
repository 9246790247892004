package ruche.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A data folder looked at from outside: its PostgreSQL process, and its tables over a connection that is opened
/// anew whenever it broke.
final class Data implements AutoCloseable {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    private final Path folder;
    private @Nullable Connection open;

    Data(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /// The running postmaster's process, once it takes connections.
    Optional<Long> ready() {
        try {
            var lines = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"));
            if (lines.size() <= STATUS_LINE || !lines.get(STATUS_LINE).strip().equals("ready")) return Optional.empty();
            return Optional.of(Long.parseLong(lines.getFirst().strip())).filter(Data::isPostgres);
        } catch (IOException beingWritten) {
            return Optional.empty();
        }
    }

    static boolean isPostgres(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    Connection connection() throws SQLException {
        var held = open;
        if (held != null && held.isValid(5)) return held;
        drop();
        try {
            var lines = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"));
            var password = Files.readString(folder.resolve("postgres.password")).strip();
            var url = "jdbc:postgresql://127.0.0.1:" + lines.get(PORT_LINE).strip() + "/ruche?connectTimeout=5";
            var made = DriverManager.getConnection(url, "ruche", password);
            open = made;
            return made;
        } catch (IOException | IndexOutOfBoundsException away) {
            throw new SQLException("no server", away);
        }
    }

    void drop() {
        var held = open;
        open = null;
        if (held == null) return;
        try {
            held.close();
        } catch (SQLException broken) {
            // It was of a server that is gone.
        }
    }

    long count(String query) throws SQLException {
        try (var statement = connection().createStatement();
                var row = statement.executeQuery("select " + query)) {
            row.next();
            return row.getLong(1);
        }
    }

    String word(String query) throws SQLException {
        try (var statement = connection().createStatement();
                var row = statement.executeQuery("select " + query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    Set<Integer> numbers(String query) throws SQLException {
        var found = new TreeSet<Integer>();
        try (var statement = connection().createStatement();
                var rows = statement.executeQuery("select " + query)) {
            while (rows.next()) found.add(rows.getInt(1));
        }
        return found;
    }

    /// What is to be seen of the import; empty while the database is away.
    Optional<Standing> standing() {
        try (var statement = connection().createStatement();
                var row = statement.executeQuery("""
                        select coalesce((select state from sheet_import), 'NONE'),
                               (select count(*) from sheet_import_row),
                               (select count(*) from idea where state = 'UNDONE'),
                               (select count(*) from job where ended_at is null)""")) {
            row.next();
            return Optional.of(new Standing(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)));
        } catch (SQLException away) {
            drop();
            return Optional.empty();
        }
    }

    /// @param rows of the file that have been made or left
    /// @param undone ideas taken back
    /// @param working jobs not ended
    record Standing(String state, long rows, long undone, long working) {
        @Override
        public String toString() {
            return switch (state) {
                case "APPLYING" -> "applying, " + rows + " rows done";
                case "UNDOING" -> "undoing, " + undone + " taken back";
                case "APPLIED" -> "applied";
                case "UNDONE" -> "undone";
                default -> "nothing stored";
            };
        }
    }

    static void pause(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }

    @Override
    public void close() {
        drop();
    }
}
