package ruche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ruche.kernel.By;
import ruche.portal.ExampleCycle;
import ruche.portal.LoadedCycle;
import ruche.publication.Reports;
import ruche.strategy.Cycles;
import tools.jackson.databind.json.JsonMapper;

/// `./ruche report`: the documents of a cycle; with `--example`, from an empty folder to the documents.
@Command(name = "report")
final class ReportCommand extends RucheCommand {
    @Option(names = "--cell", paramLabel = "CODE")
    private @Nullable String cell;

    @Option(names = "--cycle", paramLabel = "CODE")
    private @Nullable String cycle;

    @Option(names = "--example", paramLabel = "NAME")
    private @Nullable String example;

    @Option(names = "--out", paramLabel = "DIR")
    private Path folder = Path.of(".");

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var from = example == null ? null : Examples.folder(example);
        try (var context = startQuietly()) {
            var of = from == null
                    ? known(context)
                    : context.getBean(ExampleCycle.class).run(from, By.commandLine());
            Files.createDirectories(folder);
            var files = new ReportFiles(context.getBean(Reports.class)).write(of.cell(), of.cycle(), langs(), folder);
            var names = files.stream().map(Path::toString).toList();
            if (json) out().println(JsonMapper.builder().build().writeValueAsString(names));
            else names.forEach(out()::println);
            return CommandLine.DONE;
        }
    }

    private LoadedCycle known(ApplicationContext context) {
        var place = new Destinations(context, "MAD").of(cell, cycle);
        return new LoadedCycle(
                place.cell(), context.getBean(Cycles.class).named(place.cell().id(), place.cycle()));
    }
}
