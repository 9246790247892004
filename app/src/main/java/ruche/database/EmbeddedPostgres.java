package ruche.database;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import ruche.kernel.Refusal;

/// PostgreSQL kept in a folder, started and stopped with the program.
///
/// A lock on the folder refuses a second program; a watchdog process stops PostgreSQL when the program
/// dies without a word; PostgreSQL killed from outside is started again on the same port.
final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "ruche";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final Path cluster;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final PostgresBinaries binaries;
    private final int port;
    private final String password;
    private volatile boolean stopping;
    private @Nullable Process watchdog;

    /// Starts PostgreSQL on `data`, making the folder and the cluster where there are none.
    ///
    /// @throws Refusal `database.folder-in-use` when another program holds the folder
    EmbeddedPostgres(Path data) {
        this.folder = data.toAbsolutePath().normalize();
        this.cluster = folder.resolve("postgres");
        try {
            Files.createDirectories(folder);
            this.lockFile =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            this.lock = locked(lockFile);
            this.binaries = PostgresBinaries.in(folder);
            this.port = freePort();
            this.password = password();
            stopLeftover();
            if (!Files.exists(cluster.resolve("PG_VERSION"))) initialise();
            start();
        } catch (IOException e) {
            throw new Refusal("database.folder-unusable", folder, String.valueOf(e.getMessage()));
        }
    }

    /// JDBC address of a database of that name, made when missing.
    String url(String database) throws SQLException {
        var server = "jdbc:postgresql://127.0.0.1:" + port + "/";
        var login = new Properties();
        login.setProperty("user", USER);
        login.setProperty("password", password);
        try (var connection = DriverManager.getConnection(server + "postgres", login);
                var statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
            if (!found.next()) statement.execute("create database " + database);
        }
        return server + database;
    }

    String user() {
        return USER;
    }

    String passwordText() {
        return password;
    }

    @Override
    public void close() throws IOException {
        stopping = true;
        stop();
        lock.release();
        lockFile.close();
    }

    private synchronized void stop() throws IOException {
        binaries.run("pg_ctl", "-D", cluster.toString(), "-m", "fast", "-w", "stop");
        if (watchdog != null) watchdog.destroyForcibly();
    }

    private FileLock locked(FileChannel file) throws IOException {
        try {
            var held = file.tryLock();
            if (held != null) return held;
        } catch (OverlappingFileLockException e) {
            log.debug("the folder is held by this very program", e);
        }
        file.close();
        throw new Refusal("database.folder-in-use", folder);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String password() throws IOException {
        var file = folder.resolve("postgres.password");
        if (Files.exists(file) && Files.size(file) > 0)
            return Files.readString(file).strip();
        Files.deleteIfExists(file);
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        var text = HexFormat.of().formatHex(secret);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.writeString(Files.createFile(file, ownerOnly), text);
        return text;
    }

    /// Made aside and moved when whole: a program killed meanwhile leaves no half database that looks like one.
    private void initialise() throws IOException {
        log.info("making a new database in {}", cluster);
        var made = folder.resolve("postgres-new-" + ProcessHandle.current().pid());
        var result = initialised(made);
        if (result.exit() != 0) throw new Refusal("database.cannot-initialise", result.output());
        FileSystemUtils.deleteRecursively(cluster);
        Files.move(made, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /// What is a letter (`lc_ctype`) is said here: taken from the surroundings it may be `C`, in which no
    /// Arabic letter is one, and words written almost alike would not be found.
    private PostgresBinaries.Result initialised(Path made) throws IOException {
        return binaries.run(
                "initdb",
                "-D",
                made.toString(),
                "-U",
                USER,
                "--auth=scram-sha-256",
                "--pwfile=" + folder.resolve("postgres.password"),
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--lc-ctype=C.UTF-8",
                "--lc-collate=C",
                "--lc-messages=C",
                "--data-checksums");
    }

    /// A server left alive by a program that died while its watchdog could not act.
    private void stopLeftover() throws IOException {
        var pid = runningPid();
        if (pid == null) return;
        log.warn("stopping a PostgreSQL left over from an earlier run, process {}", pid);
        binaries.run("pg_ctl", "-D", cluster.toString(), "-m", "immediate", "-w", "stop");
    }

    private @Nullable Long runningPid() throws IOException {
        var file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) return null;
        var lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) return null;
        long pid = Long.parseLong(lines.getFirst().strip());
        var isPostgres = ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
        return isPostgres ? pid : null;
    }

    private void start() throws IOException {
        var result = binaries.run(
                "pg_ctl",
                "-D",
                cluster.toString(),
                "-w",
                "-t",
                String.valueOf(PATIENCE.toSeconds()),
                "-l",
                folder.resolve("postgres.log").toString(),
                "-o",
                String.join(" ", options()),
                "start");
        if (result.exit() != 0)
            throw new Refusal("database.cannot-start", folder.resolve("postgres.log"), result.output());
        var pid = runningPid();
        if (pid == null) throw new Refusal("database.cannot-start", folder.resolve("postgres.log"), "no process");
        guard(pid);
        ProcessHandle.of(pid).ifPresent(this::startAgainWhenEnded);
    }

    private List<String> options() {
        return List.of(
                "-c listen_addresses=127.0.0.1",
                "-c port=" + port,
                "-c unix_socket_directories=''",
                "-c max_connections=60",
                "-c shared_buffers=128MB",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c full_page_writes=on",
                // No values of rows in the server's log: they may be personal.
                "-c log_error_verbosity=terse",
                "-c timezone=UTC",
                "-c log_timezone=UTC");
    }

    /// Stops PostgreSQL when this program is gone: the pipe to the watchdog breaks then, whatever the cause.
    private void guard(long pid) throws IOException {
        if (watchdog != null) watchdog.destroyForcibly();
        watchdog = new ProcessBuilder(
                        "sh", "-c", "trap '' INT TERM HUP; cat >/dev/null; kill -INT " + pid + " 2>/dev/null")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        OutputStream keepOpen = watchdog.getOutputStream();
        log.debug("watchdog {} holds {}", watchdog.pid(), keepOpen);
    }

    private void startAgainWhenEnded(ProcessHandle server) {
        var _ = server.onExit().thenRun(this::startAgain);
    }

    /// PostgreSQL ended though nobody asked it to. Its children may hold the shared memory for a moment, and
    /// recovery may outlast one attempt: without its database the program is worth nothing, so it does not give up.
    private void startAgain() {
        if (stopping) return;
        log.warn("PostgreSQL ended unexpectedly; starting it again");
        for (int attempt = 1; !stopping; attempt++) {
            try {
                startUnlessStopping();
                return;
            } catch (IOException | Refusal e) {
                log.warn("attempt {} to start PostgreSQL again failed: {}", attempt, e.getMessage());
                pause(Math.min(attempt, 20));
            }
        }
    }

    /// Never beside [#close()]: a server started while the program ends would be left over.
    private synchronized void startUnlessStopping() throws IOException {
        if (stopping) return;
        // The file of a living server is its claim to the folder and stays.
        if (runningPid() == null) Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        start();
    }

    private static void pause(int halfSeconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(500L * halfSeconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
