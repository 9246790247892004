package ruche.sheets;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.jobs.JobRun;
import ruche.jobs.JobWork;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.shell.Words;

/// Takes an import back, step by step; what was taken back is not there for the next step, so it goes on by itself.
@Component
class UndoWork implements JobWork {
    static final String KIND = "sheets.undo";
    private static final int A_STEP = 500;

    private final SheetImports imports;
    private final ImportStore store;
    private final TransactionTemplate transactions;
    private final Words words;

    UndoWork(SheetImports imports, ImportStore store, TransactionTemplate transactions, Words words) {
        this.imports = imports;
        this.store = store;
        this.transactions = transactions;
        this.words = words;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        var asked = Undoing.fromJson(run.payload());
        var id = new ImportId(asked.id());
        var why = why(asked);
        var of = imports.find(run.cell(), id);
        var target = imports.target(of.kind());
        long done = 0;
        var kept = new ArrayList<String>();
        while (true) {
            run.progress(done, of.rowsMade());
            var step = transactions.execute(_ -> {
                store.lock(run.cell(), id);
                return target.takeBack(run.cell(), id, A_STEP, why, run.by());
            });
            if (step == null || step.count() == 0) {
                if (step != null) kept.addAll(step.kept());
                break;
            }
            done += step.count();
        }
        var undone = new Undone(of.rowsMade() - kept.size(), kept);
        store.advance(run.cell(), id, List.of(SheetImport.State.UNDOING), after(undone));
        run.result(undone.toJson());
    }

    /// What stays can be taken back later, once the work on it is taken back.
    private static SheetImport.State after(Undone undone) {
        if (undone.kept().isEmpty()) return SheetImport.State.UNDONE;
        return undone.takenBack() == 0 ? SheetImport.State.APPLIED : SheetImport.State.PARTLY_UNDONE;
    }

    /// A command need not say why.
    private Bilingual why(Undoing asked) {
        if (!asked.why().isBlank()) return Bilingual.byLetters(asked.why(), "");
        return new Bilingual(words.say(Lang.AR, "sheets.undone-unsaid"), words.say(Lang.FR, "sheets.undone-unsaid"));
    }
}
