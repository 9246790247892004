package ruche.sheets;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.jobs.JobRun;
import ruche.jobs.JobWork;
import tools.jackson.databind.json.JsonMapper;

/// Carries a plan out, some rows a transaction: what is made of a row and the note that it was made are one, so
/// that the work goes on behind the last row after a crash, and no row is made twice.
@Component
class ApplyWork implements JobWork {
    static final String KIND = "sheets.apply";
    private static final int ROWS_A_STEP = 500;

    private final SheetImports imports;
    private final ImportStore store;
    private final Carrying carrying;
    private final TransactionTemplate transactions;
    private final JsonMapper json;

    ApplyWork(
            SheetImports imports,
            ImportStore store,
            Carrying carrying,
            TransactionTemplate transactions,
            JsonMapper json) {
        this.imports = imports;
        this.store = store;
        this.carrying = carrying;
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        var id = new ImportId(UUID.fromString(json.readValue(run.payload(), String.class)));
        var rows = imports.plan(run.cell(), id).rows();
        int done = store.rowsDone(run.cell(), id);
        var of = imports.find(run.cell(), id);
        int most = imports.target(of.kind()).atOnce() ? Math.max(1, rows.size()) : ROWS_A_STEP;
        while (done < rows.size()) {
            run.progress(done, rows.size());
            var step = rows.subList(done, Math.min(done + most, rows.size()));
            int first = done;
            transactions.executeWithoutResult(_ -> carrying.take(run.cell(), id, first, step, run.by()));
            done += step.size();
        }
        store.advance(run.cell(), id, List.of(SheetImport.State.APPLYING), SheetImport.State.APPLIED);
        run.progress(done, rows.size());
    }
}
