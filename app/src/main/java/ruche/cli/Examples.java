package ruche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.actors.RegistryFile;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.portal.ExampleCycle;
import ruche.portal.LoadedCycle;
import ruche.publication.Reports;
import ruche.publication.RestitutionFile;
import ruche.shell.Words;

/// The whole cycles that come with the program.
final class Examples {
    /// Names the folder that is shown when none is asked for.
    private static final String FIRST = "FIRST";

    private Examples() {}

    /// Loads an example. The report of a cycle that was given back is published, once, and the remarks on it told.
    ///
    /// @param reading told of each sheet before it is read
    static LoadedCycle load(ApplicationContext context, Path folder, Consumer<String> reading) {
        var loaded = context.getBean(ExampleCycle.class).run(folder, By.commandLine(), reading);
        var reports = context.getBean(Reports.class);
        var cell = loaded.cell().id();
        context.getBean(RegistryFile.class).take(cell, folder, By.commandLine());
        var presented = loaded.cycle().presented();
        if (presented == null || !reports.versions(cell, loaded.cycle().id()).isEmpty()) return loaded;
        var why = context.getBean(Words.class).say(Lang.AR, "cli.example-published");
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(_ -> reports.publish(cell, loaded.cycle(), why, presented, By.commandLine()));
        context.getBean(RestitutionFile.class).take(cell, loaded.cycle(), folder, By.commandLine());
        return loaded;
    }

    /// @throws Refusal `cli.no-example`
    static Path first() throws IOException {
        var marker = root().resolve(FIRST);
        if (!Files.isRegularFile(marker)) throw new Refusal("cli.no-example", marker.toString(), names());
        return folder(Files.readString(marker).strip());
    }

    /// @throws Refusal `cli.no-example`
    static Path folder(String name) throws IOException {
        var folder = root().resolve(name);
        if (!name.matches("[a-z0-9-]+") || !Files.isRegularFile(folder.resolve("cycle.json")))
            throw new Refusal("cli.no-example", name, names());
        return folder;
    }

    /// Those there are.
    private static String names() throws IOException {
        if (!Files.isDirectory(root())) return "–";
        try (var folders = Files.list(root())) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("cycle.json")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .collect(Collectors.joining(" "));
        }
    }

    private static Path root() {
        return Path.of(Optional.ofNullable(System.getenv("RUCHE_EXAMPLES")).orElse("examples"));
    }
}
