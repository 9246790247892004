package ruche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ruche.accounts.Cell;
import ruche.kernel.Refusal;
import ruche.publication.Reports;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;
import tools.jackson.databind.json.JsonMapper;

/// `./ruche report`: writes a cycle's report as PDF and its register as XLSX, in the languages asked for.
@Command(name = "report")
final class ReportCommand extends RucheCommand {
    @Option(names = "--cell", paramLabel = "CODE")
    private @Nullable String cell;

    @Option(names = "--cycle", paramLabel = "CODE")
    private @Nullable String cycle;

    @Option(names = "--example", paramLabel = "NAME")
    private @Nullable String example;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path folder = Path.of("");

    @Option(names = "--json")
    private boolean json;

    /// Of which cycle.
    private record Subject(Cell cell, Cycle cycle) {}

    @Override
    public Integer call() throws IOException {
        try (var context = startQuietly()) {
            var subject = subject(context);
            var files = write(context.getBean(Reports.class), subject);
            if (json) out().println(JsonMapper.shared().writeValueAsString(files));
            else files.forEach(out()::println);
            return CommandLine.DONE;
        }
    }

    private Subject subject(ApplicationContext context) {
        // The one place where an example is loaded into the folder first.
        if (example != null) throw new Refusal("cli.no-example", example);
        if (cycle == null) throw new Refusal("cli.which-cycle");
        var found = new Destinations(context, "MAD").cell(cell);
        return new Subject(found, context.getBean(Cycles.class).named(found.id(), cycle));
    }

    /// The registers first: they are there even where PDFs cannot be set.
    private List<String> write(Reports reports, Subject subject) throws IOException {
        Files.createDirectories(folder);
        var files = new ArrayList<String>();
        var id = subject.cell().id();
        var cycleId = subject.cycle().id();
        for (var lang : langs())
            files.add(write(name("register", subject, lang.code(), "xlsx"), reports.register(id, cycleId, lang)));
        for (var lang : langs())
            files.add(write(name("report", subject, lang.code(), "pdf"), reports.pdf(id, cycleId, lang)));
        return files;
    }

    private static String name(String what, Subject subject, String lang, String format) {
        return String.join("-", what, subject.cell().code(), subject.cycle().code(), lang) + "." + format;
    }

    private String write(String name, byte[] bytes) throws IOException {
        var file = folder.resolve(name);
        Files.write(file, bytes);
        return file.toString();
    }
}
