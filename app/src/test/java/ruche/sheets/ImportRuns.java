package ruche.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.jobs.JobId;
import ruche.jobs.Jobs;
import ruche.kernel.By;
import ruche.kernel.CellId;

/// Applies imports and takes them back, to the end of the job.
@Component
public class ImportRuns {
    private static final By BY = By.commandLine();

    private final SheetImports imports;
    private final Jobs jobs;
    private final TransactionTemplate transactions;

    ImportRuns(SheetImports imports, Jobs jobs, TransactionTemplate transactions) {
        this.imports = imports;
        this.jobs = jobs;
        this.transactions = transactions;
    }

    public ImportId apply(CellId cell, String kind, String context, String fileName, byte[] bytes) {
        var id = imports.open(cell, kind, context, fileName, bytes, BY);
        ended(cell, transactions.execute(_ -> imports.apply(cell, id, BY)));
        assertThat(imports.find(cell, id).state()).isEqualTo(SheetImport.State.APPLIED);
        return id;
    }

    public void undo(CellId cell, ImportId id) {
        ended(cell, transactions.execute(_ -> imports.undo(cell, id, "", BY)));
        assertThat(imports.find(cell, id).state()).isIn(SheetImport.State.UNDONE, SheetImport.State.PARTLY_UNDONE);
    }

    private void ended(CellId cell, @Nullable JobId job) {
        if (job == null) throw new AssertionError("no job");
        await().atMost(Duration.ofMinutes(2)).until(() -> jobs.job(cell, job).endedAt() != null);
        assertThat(jobs.job(cell, job).failure()).isNull();
    }
}
