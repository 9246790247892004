package ruche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import ruche.kernel.Refusal;

/// The whole cycles that come with the program.
final class Examples {
    /// Names the folder that is shown when none is asked for.
    private static final String FIRST = "FIRST";

    private Examples() {}

    /// @throws Refusal `cli.no-example`
    static Path first() throws IOException {
        var marker = root().resolve(FIRST);
        if (!Files.isRegularFile(marker)) throw new Refusal("cli.no-example", marker.toString());
        return folder(Files.readString(marker).strip());
    }

    /// @throws Refusal `cli.no-example`
    static Path folder(String name) {
        var folder = root().resolve(name);
        if (!name.matches("[a-z0-9-]+") || !Files.isRegularFile(folder.resolve("cycle.json")))
            throw new Refusal("cli.no-example", name);
        return folder;
    }

    private static Path root() {
        return Path.of(Optional.ofNullable(System.getenv("RUCHE_EXAMPLES")).orElse("examples"));
    }
}
