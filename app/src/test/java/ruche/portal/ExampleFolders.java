package ruche.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Copies of the examples for tests.
public final class ExampleFolders {
    private static final Path EXAMPLES = Path.of("..", "examples");

    private ExampleFolders() {}

    static Path source(String example, String file) {
        return EXAMPLES.resolve(example).resolve("source").resolve(file);
    }

    /// The example with a cell code and prefix of its own, so that tests do not meet.
    public static Path copy(Path scratch, String example, String code, String prefix) throws IOException {
        var to = Files.createDirectories(scratch.resolve(code + "-" + example));
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(example))) {
            for (var file : files.filter(Files::isRegularFile).toList())
                Files.copy(file, to.resolve(file.getFileName().toString()));
        }
        for (var shared : Set.of("places.csv", "actors.csv")) {
            var sibling =
                    Files.createDirectories(scratch.resolve("rhamna-2018")).resolve(shared);
            if (!Files.exists(sibling))
                Files.copy(EXAMPLES.resolve("rhamna-2018").resolve(shared), sibling);
        }
        var json = Files.readString(to.resolve("cycle.json"))
                .replaceFirst("\"code\": \"rhm\"", "\"code\": \"" + code + "\"")
                .replaceFirst("\"prefix\": \"RHM\"", "\"prefix\": \"" + prefix.toUpperCase(Locale.ROOT) + "\"");
        Files.writeString(to.resolve("cycle.json"), json);
        return to;
    }
}
