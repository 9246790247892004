package ruche;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/// The program for tests that start it in a JVM of its own: on its own class path, packed as it is when it is run. The
/// first JVM that ends by itself keeps what it has loaded; those after it start in half the time.
public final class ProgramJvm {
    private static final Path KEPT = Path.of("target", "program-" + System.getProperty("ruche.test.fork", "alone"))
            .toAbsolutePath();

    public static final String CLASS_PATH = packed();

    private ProgramJvm() {}

    /// The command up to its options.
    public static List<String> java(String... more) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + KEPT.resolve("loaded.jsa"),
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of(more));
        return command;
    }

    /// The same for tests, which end before code compiled twice would pay.
    public static List<String> brief(String classPath, String main) {
        return java("-XX:TieredStopAtLevel=1", "-Xmx384m", "-cp", classPath, main);
    }

    /// Without the tests' own classes, whose beans are no part of the program, and without ical4j, which only tests
    /// have and which adds itself to the time zones of every JVM that sees it. A JVM keeps only
    /// classes of archives: folders are packed.
    private static String packed() {
        try {
            FileSystemUtils.deleteRecursively(KEPT);
            Files.createDirectories(KEPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes") && !entry.contains("ical4j"))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .map(entry -> Files.isDirectory(entry) ? packed(entry) : entry)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path packed(Path folder) {
        var jar = KEPT.resolve(Integer.toHexString(folder.hashCode()) + ".jar");
        int code = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--create",
                        "--no-compress",
                        "--file",
                        jar.toString(),
                        "-C",
                        folder.toString(),
                        ".");
        if (code != 0) throw new IllegalStateException("not packed: " + folder);
        return jar;
    }
}
