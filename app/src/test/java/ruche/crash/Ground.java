package ruche.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import ruche.database.FolderServer;
import ruche.database.UnpackedPostgres;

/// The folders every trial begins with: one without any import, one with a complete one. Each trial works on a copy.
///
/// @param planMillis how long it took, undisturbed, from PostgreSQL being ready to the import being there
record Ground(Path home, SampleFile file, String importId, long planMillis) {
    private static final int PATIENCE_SECONDS = 300;

    static Ground prepare(Path home, int requests) throws IOException, InterruptedException, SQLException {
        FileSystemUtils.deleteRecursively(home);
        Files.createDirectories(home);
        var file = SampleFile.write(home.resolve("requests.csv"), requests);
        var empty = home.resolve("empty");
        UnpackedPostgres.into(empty);
        run(empty, "import", "ideas", file.path().toString());
        var full = copy(empty, home.resolve("full"));
        long planned = imported(full, file);
        var server = new FolderServer(full);
        try (var data = new Data(full)) {
            var faults = Wholeness.faults(data, file);
            if (!faults.isEmpty()) throw new IllegalStateException("undisturbed, and yet: " + faults);
            return new Ground(home, file, data.word("id from sheet_import"), planned);
        } finally {
            server.close();
        }
    }

    Path folder(Point point) throws IOException, InterruptedException {
        var from = home.resolve(point.phase() == Point.Phase.UNDO ? "full" : "empty");
        return copy(from, home.resolve("trial-" + point.seed()));
    }

    /// What the trial's program is told to do.
    String[] command(Point point) {
        return point.phase() == Point.Phase.UNDO
                ? new String[] {"import", "undo", importId}
                : new String[] {"import", "ideas", file.path().toString(), "--apply"};
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static long imported(Path folder, SampleFile file) throws IOException, InterruptedException {
        try (var data = new Data(folder);
                var program =
                        Program.start(folder, "import", "ideas", file.path().toString(), "--apply")) {
            while (program.alive() && data.ready().isEmpty()) Data.pause(10);
            long from = System.nanoTime();
            while (program.alive()
                    && data.standing()
                            .filter(it -> it.rows() > 0 || !it.state().equals("NONE"))
                            .isEmpty()) Data.pause(10);
            long planned = (System.nanoTime() - from) / 1_000_000;
            whenDone(program);
            return planned;
        }
    }

    private static void run(Path folder, String... arguments) throws IOException, InterruptedException {
        try (var program = Program.start(folder, arguments)) {
            whenDone(program);
        }
    }

    private static void whenDone(Program program) throws IOException, InterruptedException {
        int exit = program.ended(PATIENCE_SECONDS);
        if (exit != 0) throw new IllegalStateException("exit " + exit + ": " + program.said());
    }

    /// As `cp` copies: permissions and links stay.
    private static Path copy(Path from, Path to) throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(to);
        var command = List.of("cp", "-a", from.toString(), to.toString());
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) throw new IOException("cp ended with " + exit);
        return to;
    }
}
