package ruche.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final TransactionTemplate transactions;
    private final JsonMapper json;

    ApplyWork(SheetImports imports, ImportStore store, TransactionTemplate transactions, JsonMapper json) {
        this.imports = imports;
        this.store = store;
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
        while (done < rows.size()) {
            run.progress(done, rows.size());
            var step = rows.subList(done, Math.min(done + ROWS_A_STEP, rows.size()));
            int first = done;
            transactions.executeWithoutResult(_ -> take(run, id, first, step));
            done += step.size();
        }
        store.advance(run.cell(), id, List.of(SheetImport.State.APPLYING), SheetImport.State.APPLIED);
        run.progress(done, rows.size());
    }

    private void take(JobRun run, ImportId id, int first, List<PlannedRow> rows) {
        store.lock(run.cell(), id);
        var of = imports.find(run.cell(), id);
        var target = imports.target(of.kind());
        var made = rows.stream().filter(PlannedRow::isMade).toList();
        var source = new ImportTarget.Source(id, of.fileName());
        var subjects =
                target.make(run.cell(), of.context(), source, made, run.by()).iterator();
        var all = new ArrayList<@Nullable String>();
        for (var row : rows) all.add(row.isMade() ? subjects.next() : null);
        store.rowsDone(run.cell(), id, first, rows, all);
    }
}
