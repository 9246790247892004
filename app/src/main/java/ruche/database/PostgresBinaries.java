package ruche.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;
import ruche.kernel.Refusal;

/// PostgreSQL's programs, once in each data folder, and run by a user PostgreSQL accepts: copied from where the
/// build has laid them ready (`RUCHE_POSTGRES`), else unpacked from the jar that carries them, which takes seconds.
final class PostgresBinaries {
    /// Where they lie in a data folder.
    static final String FOLDER = "postgres-bin";

    private static final String COMPLETE = ".complete";

    /// @param exit exit code
    /// @param output what it printed, standard error included
    record Result(int exit, String output) {}

    private final Path home;
    private final List<String> as;

    private PostgresBinaries(Path home, List<String> as) {
        this.home = home;
        this.as = as;
    }

    /// @param folder the program's data
    /// @throws Refusal `database.no-binaries` where none are carried for this machine
    static PostgresBinaries in(Path folder) throws IOException {
        var ready = System.getenv("RUCHE_POSTGRES");
        return in(folder, ready == null ? null : Path.of(ready));
    }

    /// @param ready where they may lie unpacked already
    static PostgresBinaries in(Path folder, @Nullable Path ready) throws IOException {
        var home = folder.resolve(FOLDER);
        if (!Files.exists(home.resolve(COMPLETE))) {
            if (ready != null && Files.exists(ready.resolve(COMPLETE))) copy(ready, home);
            else unpack(home);
            Files.createFile(home.resolve(COMPLETE));
        }
        return new PostgresBinaries(home, Unprivileged.prefix(folder));
    }

    Result run(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(as);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return execute(command);
    }

    /// Output goes through a file: a server started by the command would keep a pipe open.
    static Result execute(List<String> command) throws IOException {
        var output = Files.createTempFile("ruche", ".out");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            int exit = process.waitFor();
            return new Result(
                    exit, Files.readString(output, StandardCharsets.UTF_8).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static void unpack(Path home) throws IOException {
        var name = "/postgres-linux-" + architecture() + ".txz";
        try (var packed = PostgresBinaries.class.getResourceAsStream(name)) {
            if (packed == null) throw new Refusal("database.no-binaries", System.getProperty("os.arch"));
            Files.createDirectories(home);
            unpack(packed, home);
        }
    }

    private static void copy(Path ready, Path home) throws IOException {
        try (var files = Files.walk(ready)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = home.resolve(ready.relativize(file));
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) Files.createDirectories(target);
                else if (!file.endsWith(COMPLETE))
                    Files.copy(
                            file,
                            target,
                            LinkOption.NOFOLLOW_LINKS,
                            StandardCopyOption.COPY_ATTRIBUTES,
                            StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static String architecture() {
        var arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return arch.equals("aarch64") ? "arm_64" : "x86_64";
    }

    private static void unpack(InputStream packed, Path home) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, inside(home, home.resolve(entry.getName())), home);
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target, Path home)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(parent(target, home));
        if (entry.isSymbolicLink()) {
            inside(home, parent(target, home).resolve(entry.getLinkName()));
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(target, permissions(entry));
        }
    }

    private static Path parent(Path path, Path orElse) {
        @Nullable Path parent = path.getParent();
        return parent == null ? orElse : parent;
    }

    private static Path inside(Path home, Path path) throws IOException {
        var normal = path.normalize();
        if (!normal.startsWith(home)) throw new IOException("archive entry leaves its folder: " + path);
        return normal;
    }

    private static Set<PosixFilePermission> permissions(TarArchiveEntry entry) {
        var permissions = new HashSet<>(PosixFilePermissions.fromString("rw-r--r--"));
        if ((entry.getMode() & 0100) != 0) permissions.addAll(PosixFilePermissions.fromString("rwxr-xr-x"));
        return permissions;
    }
}
