package ruche.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.ideas.IdeaState;
import ruche.ideas.Ideas;
import ruche.jobs.JobId;
import ruche.jobs.Jobs;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.meetings.Meetings;
import ruche.sheets.ImportId;
import ruche.sheets.SheetImport;
import ruche.sheets.SheetImports;
import tools.jackson.databind.json.JsonMapper;

/// Runs a whole cycle from its folder: the frame, the workshops' sheets through the import that everybody uses, then
/// what was decided on them. Run again, it does what is not done yet.
@Component
public class ExampleCycle {
    private static final String KIND = "ideas";
    private static final int ALL = 100_000;

    private final CycleFolder folders;
    private final DecisionFiles decisions;
    private final SheetImports imports;
    private final Meetings meetings;
    private final Ideas ideas;
    private final Jobs jobs;
    private final JsonMapper json;
    private final TransactionTemplate transactions;

    ExampleCycle(
            CycleFolder folders,
            DecisionFiles decisions,
            SheetImports imports,
            Meetings meetings,
            Ideas ideas,
            Jobs jobs,
            JsonMapper json,
            TransactionTemplate transactions) {
        this.folders = folders;
        this.decisions = decisions;
        this.imports = imports;
        this.meetings = meetings;
        this.ideas = ideas;
        this.jobs = jobs;
        this.json = json;
        this.transactions = transactions;
    }

    /// @throws Refusal for what stops an import or a file, with its place
    public LoadedCycle run(Path folder, By by) {
        return run(folder, by, _ -> {});
    }

    /// @param reading told of each sheet before it is read
    public LoadedCycle run(Path folder, By by, Consumer<String> reading) {
        var loaded = folders.load(folder, by);
        var file = CycleJson.of(folder, json);
        var cell = loaded.cell().id();
        var numbers = new HashMap<String, String>();
        for (var sheet : file.sheets()) {
            reading.accept(sheet.file());
            var id = taken(cell, loaded, folder, sheet, by);
            finish(cell, id, by);
            for (var row : imports.rows(cell, id, -1, ALL)) {
                var subject = row.subject();
                if (subject != null)
                    numbers.put(sheet.file() + "#" + row.rowNumber(), subject.substring(subject.lastIndexOf('/') + 1));
            }
        }
        if (nothingDecided(cell, numbers.values()))
            decisions.load(cell, file.frame(loaded.cycle().id(), numbers), folder, by);
        return loaded;
    }

    /// The files of decisions are taken in all together or not at all.
    private boolean nothingDecided(CellId cell, Collection<String> numbers) {
        return numbers.stream()
                .flatMap(number -> ideas.byNumber(cell, number).stream())
                .allMatch(idea -> idea.state() == IdeaState.PROPOSED);
    }

    /// The import of a sheet: that of an earlier run where there was one, found by what the file holds.
    private ImportId taken(CellId cell, LoadedCycle loaded, Path folder, CycleJson.Sheet sheet, By by) {
        var cycle = loaded.cycle();
        var meeting = meetings.byKey(cell, cycle.id(), sheet.meeting());
        var context = meeting.map(id -> cycle.code() + "@" + id.value()).orElse(cycle.code());
        var bytes = bytes(folder.resolve(sheet.file()));
        return imports.known(cell, KIND, context, bytes)
                .map(SheetImport::id)
                .orElseGet(() -> imports.open(cell, KIND, context, sheet.file(), bytes, by));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finish(CellId cell, ImportId id, By by) {
        if (imports.find(cell, id).isOpen()) transactions.executeWithoutResult(_ -> imports.apply(cell, id, true, by));
        var job = imports.find(cell, id).job();
        if (job == null) return;
        var work = jobs.job(cell, new JobId(job));
        while (work.endedAt() == null) {
            pause();
            work = jobs.job(cell, new JobId(job));
        }
        var failure = work.failure();
        if (failure != null) throw failure;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
