package ruche.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.NotFound;
import ruche.kernel.Slice;

/// Starts long work and tells how far it is.
@Component
public class Jobs {
    private static final UUID LAST = new UUID(-1L, -1L);
    private static final int PAGE = 50;

    private final JobStore store;
    private final JobTask task;
    private final ObjectProvider<Scheduler> scheduler;

    Jobs(JobStore store, JobTask task, ObjectProvider<Scheduler> scheduler) {
        this.store = store;
        this.task = task;
        this.scheduler = scheduler;
    }

    /// Starts work of a kind that some [JobWork] does, once the caller's transaction has committed; never when it
    /// is rolled back.
    ///
    /// @throws IllegalArgumentException if nobody does such work
    @Transactional
    public JobId start(CellId cell, By by, String kind, String payloadJson) {
        task.work(kind);
        var id = new JobId(Ids.next());
        store.add(cell, id, by, kind, payloadJson);
        scheduler.getObject().schedule(JobTask.instance(cell, id), Instant.now());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.getObject().triggerCheckForDueExecutions();
            }
        });
        return id;
    }

    /// @throws NotFound if the cell has no such job
    public Job job(CellId cell, JobId id) {
        return store.find(cell, id).orElseThrow(() -> new NotFound(id.value().toString()));
    }

    public Optional<Job> find(CellId cell, JobId id) {
        return store.find(cell, id);
    }

    /// A cell's jobs, the latest first.
    public Slice<Job> list(CellId cell, @Nullable UUID before) {
        List<Job> found = store.before(cell, Optional.ofNullable(before).orElse(LAST), PAGE + 1);
        return Slice.of(found, PAGE, job -> job.id().value().toString());
    }
}
