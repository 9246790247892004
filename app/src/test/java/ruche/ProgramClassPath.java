package ruche;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The class path of the program alone, for tests that start it in a JVM of its own.
public final class ProgramClassPath {
    private ProgramClassPath() {}

    /// Without the tests' own classes, whose beans are no part of the program, and without ical4j, which only tests
    /// have and which adds itself to the time zones of every JVM that sees it.
    public static String get() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes") && !entry.contains("ical4j"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
