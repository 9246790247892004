package ruche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ruche.portal.LoadedCycle;
import ruche.publication.Reports;
import ruche.strategy.Cycles;

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
            var of = from == null ? known(context) : load(context, from);
            Files.createDirectories(folder);
            var written = new ReportFiles(context.getBean(Reports.class))
                    .write(of.cell(), of.cycle(), langs(), folder, file -> stage("cli.stage-document", file));
            tell(written);
            return written.missing() == null ? CommandLine.DONE : CommandLine.REFUSED;
        }
    }

    private LoadedCycle load(ApplicationContext context, Path from) {
        stage("cli.demo-loading", from.getFileName());
        return Examples.load(context, from, sheet -> stage("cli.stage-sheet", sheet));
    }

    private void tell(ReportFiles.Written written) {
        var names = written.files().stream().map(Path::toString).toList();
        var missing = written.missing();
        if (json) print(missing == null ? Map.of("files", names) : Map.of("files", names, "missing", say(missing)));
        else names.forEach(out()::println);
        if (missing != null) err().println(say(missing));
    }

    private LoadedCycle known(ApplicationContext context) {
        var place = new Destinations(context, "MAD").of(cell, cycle);
        return new LoadedCycle(
                place.cell(), context.getBean(Cycles.class).named(place.cell().id(), place.cycle()));
    }
}
