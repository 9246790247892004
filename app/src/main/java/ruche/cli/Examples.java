package ruche.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import ruche.kernel.Refusal;

/// The whole cycles that come with the program.
final class Examples {
    static final String FIRST = "rhamna-2018";
    static final String SECOND = "rehamna-2025";

    private Examples() {}

    /// @throws Refusal `cli.no-example`
    static Path folder(String name) {
        var root = Path.of(Optional.ofNullable(System.getenv("RUCHE_EXAMPLES")).orElse("examples"));
        var folder = root.resolve(name);
        if (!name.matches("[a-z0-9-]+") || !Files.isRegularFile(folder.resolve("cycle.json")))
            throw new Refusal("cli.no-example", name);
        return folder;
    }
}
