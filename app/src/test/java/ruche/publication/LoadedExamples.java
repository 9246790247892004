package ruche.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import ruche.kernel.By;
import ruche.portal.ExampleCycle;
import ruche.portal.LoadedCycle;

/// The examples of `examples/`, both cycles in one cell that no other test has.
final class LoadedExamples {
    static final String FIRST = "rhamna-2018";
    static final String SECOND = "rehamna-2025";
    private static final String CODE = "figures";
    private static final Map<BeanFactory, Map<String, LoadedCycle>> LOADED = new HashMap<>();

    private LoadedExamples() {}

    /// The cycle of an example, loaded once a program.
    static synchronized LoadedCycle of(BeanFactory program, String example) {
        return Objects.requireNonNull(
                LOADED.computeIfAbsent(program, LoadedExamples::load).get(example), example);
    }

    private static Map<String, LoadedCycle> load(BeanFactory program) {
        try {
            var root = Files.createTempDirectory("examples");
            var loaded = new HashMap<String, LoadedCycle>();
            for (var example : List.of(FIRST, SECOND)) copy(example, root.resolve(example));
            for (var example : List.of(FIRST, SECOND))
                loaded.put(example, program.getBean(ExampleCycle.class).run(root.resolve(example), By.commandLine()));
            return loaded;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void copy(String example, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(Path.of("..", "examples", example))) {
            for (var file : files.filter(Files::isRegularFile).toList())
                Files.copy(file, to.resolve(file.getFileName().toString()));
        }
        var json = Files.readString(to.resolve("cycle.json"))
                .replaceFirst("\"code\": \"rhm\"", "\"code\": \"" + CODE + "\"")
                .replaceFirst("\"prefix\": \"RHM\"", "\"prefix\": \"FIG\"");
        Files.writeString(to.resolve("cycle.json"), json);
    }
}
