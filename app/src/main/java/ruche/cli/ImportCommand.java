package ruche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ruche.jobs.JobId;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.sheets.ImportId;
import ruche.sheets.ImportTarget;
import ruche.sheets.Plan;
import ruche.sheets.PlanViews;
import ruche.sheets.SheetImport;
import ruche.sheets.SheetImports;
import ruche.sheets.Target;
import ruche.sheets.Undone;
import ruche.shell.Writing;

/// `./ruche import ideas|actors|attendance|places FILE`: prints the plan and changes nothing; with `--apply`,
/// carries it out. `import undo NUMBER` takes one back.
@Command(name = "import")
final class ImportCommand extends RucheCommand {
    private static final String UNDO = "undo";

    @Parameters(index = "0", paramLabel = "ideas|actors|attendance|places|undo")
    private String kind = "ideas";

    @Parameters(index = "1", paramLabel = "FILE")
    private String what = "";

    @Option(names = "--cell", paramLabel = "CODE")
    private @Nullable String cell;

    @Option(names = "--cycle", paramLabel = "CODE")
    private @Nullable String cycle;

    /// What the file goes into, where that is no cycle.
    @Option(names = "--into", paramLabel = "LIST")
    private @Nullable String list;

    @Option(names = "--currency", paramLabel = "ISO")
    private String currency = "MAD";

    @Option(names = "--apply")
    private boolean apply;

    /// That what the plan asks about is meant.
    @Option(names = "--meant")
    private boolean meant;

    @Mixin
    private Corrections corrections = new Corrections();

    /// Why an import is taken back; stands in the record.
    @Option(names = "--why", paramLabel = "TEXT")
    private String why = "";

    @Option(names = "--rows")
    private boolean rowByRow;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (kind.equals(UNDO)) return undo();
        var file = Path.of(what);
        if (!Files.isRegularFile(file)) throw new Refusal("cli.no-file", what);
        var bytes = Files.readAllBytes(file);
        try (var context = startQuietly()) {
            var into = new Destinations(context, currency);
            if (apply) return carryOut(context, into, file, bytes);
            var printed = context.getBean(TransactionTemplate.class).execute(open -> {
                var place = place(context, into);
                var id = open(context, place, into, file, bytes);
                var plan = context.getBean(SheetImports.class).plan(place.cell().id(), id);
                plan.requireMapped();
                print(context, place, file, plan, Map.of("applied", false));
                open.setRollbackOnly();
                return CommandLine.DONE;
            });
            return printed == null ? CommandLine.FAILED : printed;
        }
    }

    /// Cell, import and job come into being together: killed before that, the command leaves nothing behind; after
    /// it, the job goes on with the next start.
    private int carryOut(ApplicationContext context, Destinations into, Path file, byte[] bytes) {
        var imports = context.getBean(SheetImports.class);
        var begun = context.getBean(TransactionTemplate.class).execute(_ -> {
            var place = place(context, into);
            var id = open(context, place, into, file, bytes);
            var plan = imports.plan(place.cell().id(), id);
            return new Begun(place, id, plan, imports.apply(place.cell().id(), id, meant, By.commandLine()));
        });
        if (begun == null) throw new IllegalStateException("no job for " + file);
        var cellId = begun.place().cell().id();
        var watch = new JobWatch(context, this);
        watch.until(cellId, begun.job());
        var done = watch.patiently(() -> imports.find(cellId, begun.id()));
        var told = new LinkedHashMap<String, Object>();
        told.put("applied", true);
        told.put("import", done.number());
        told.put("importId", begun.id().value().toString());
        told.put("rowsMade", done.rowsMade());
        print(context, begun.place(), file, begun.plan(), told);
        if (!json)
            out().println(say(
                    "cli.imported",
                    new Writing(lang()).number(done.rowsMade()),
                    String.valueOf(done.number()),
                    done.rowsMade()));
        if (!json) tell(context, imports, cellId, done);
        return CommandLine.DONE;
    }

    private void tell(ApplicationContext context, SheetImports imports, CellId in, SheetImport done) {
        var views = context.getBean(PlanViews.class);
        imports.account(in, done.id()).ifPresent(account -> out().println(views.say(lang(), done.kind(), account)));
    }

    /// Ideas go into a cycle, on an empty folder into a trial; other things where their module says.
    private Destinations.Place place(ApplicationContext context, Destinations into) {
        var target = target(context);
        if (target.kind().equals("ideas") && list == null) return into.ofOrTrial(cell, cycle);
        var in = into.cell(cell);
        var contexts = target.contexts(in.id()).keySet();
        String asked = Optional.ofNullable(list)
                .or(() -> Optional.ofNullable(cycle))
                .or(() -> contexts.stream().findFirst())
                .orElseThrow(() -> new Refusal("cli.no-cycle", in.code()));
        if (!contexts.contains(asked)) throw new Refusal("cli.no-list", asked, String.join(" ", contexts));
        return new Destinations.Place(in, asked, false);
    }

    private ImportTarget target(ApplicationContext context) {
        var imports = context.getBean(SheetImports.class);
        var names = imports.targets().stream().map(ImportTarget::name).sorted().toList();
        if (!names.contains(kind)) throw new Refusal("cli.no-kind", kind, String.join(" ", names));
        return imports.named(kind);
    }

    private record Begun(Destinations.Place place, ImportId id, Plan plan, JobId job) {}

    private ImportId open(
            ApplicationContext context, Destinations.Place place, Destinations into, Path file, byte[] bytes) {
        var imports = context.getBean(SheetImports.class);
        var name = file.getFileName().toString();
        var id = imports.open(place.cell().id(), target(context).kind(), place.cycle(), name, bytes, By.commandLine());
        if (!corrections.isEmpty()) {
            var plan = imports.plan(place.cell().id(), id);
            imports.decide(place.cell().id(), id, corrections.of(plan, target(context, place)), By.commandLine());
        }
        if (place.trial()) into.axesOf(place, imports.plan(place.cell().id(), id));
        return id;
    }

    private int undo() {
        try (var context = startQuietly()) {
            var imports = context.getBean(SheetImports.class);
            var asked = new Destinations(context, currency).imported(what, cell);
            var id = asked.id();
            var place = asked.cell();
            JobId job = context.getBean(TransactionTemplate.class)
                    .execute(_ -> imports.undo(place.id(), id, why, By.commandLine()));
            if (job == null) throw new IllegalStateException("no job for import " + what);
            var watch = new JobWatch(context, this);
            watch.until(place.id(), job);
            var account = watch.patiently(() -> imports.undone(place.id(), id));
            return tell(
                    imports.find(place.id(), id),
                    account.orElseThrow(() -> new IllegalStateException("no account of undoing " + what)));
        }
    }

    /// An undo that could take nothing back is refused for the reason said.
    private int tell(SheetImport of, Undone account) {
        var because = account.kept().isEmpty() ? "" : say("cli.import-kept-because");
        if (json) {
            var told = new LinkedHashMap<String, Object>();
            told.put("import", of.number());
            told.put("importId", of.id().value().toString());
            told.put("takenBack", account.takenBack());
            told.put("kept", account.kept());
            if (!because.isEmpty()) told.put("keptBecause", because);
            print(told);
        } else {
            var writing = new Writing(lang());
            out().println(say("cli.import-undone", String.valueOf(of.number()), writing.number(account.takenBack())));
            if (!because.isEmpty())
                out().println(say(
                        "cli.import-kept",
                        writing.number(account.kept().size()),
                        String.join(" ", account.kept()),
                        because));
        }
        return account.takenBack() == 0 && !account.kept().isEmpty() ? CommandLine.REFUSED : CommandLine.DONE;
    }

    private void print(
            ApplicationContext context, Destinations.Place place, Path file, Plan plan, Map<String, Object> more) {
        var target = target(context, place);
        var views = context.getBean(PlanViews.class);
        var words = target(context).kind();
        if (!json) {
            new PlanAccount(plan, target, words, views, this).print(file, rowByRow);
            if (place.trial()) out().println("! " + say("cli.trial"));
            return;
        }
        var answer = new PlanJson(plan, target, words, views, lang()).of(file);
        if (place.trial()) answer.put("trial", true);
        answer.putAll(more);
        print(answer);
    }

    private Target target(ApplicationContext context, Destinations.Place place) {
        return target(context).target(place.cell().id(), place.cycle());
    }
}
