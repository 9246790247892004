package ruche.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;

/// Runs a job when its turn comes.
@Component
class JobTask {
    static final String NAME = "job";

    /// An unforeseen failure is tried again this often.
    private static final int MOST_FAILURES = 3;

    /// Whoever was begun more often than this brings the program down each time.
    private static final int MOST_RUNS = 20;

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Logger log = LoggerFactory.getLogger(JobTask.class);

    private final JobStore store;
    private final ObjectProvider<JobWork> works;

    JobTask(JobStore store, ObjectProvider<JobWork> works) {
        this.store = store;
        this.works = works;
    }

    static TaskInstance<Void> instance(CellId cell, JobId id) {
        return new TaskInstance<>(NAME, cell.value() + ":" + id.value());
    }

    /// @throws IllegalArgumentException if nobody does such work
    JobWork work(String kind) {
        return known(kind).orElseThrow(() -> new IllegalArgumentException("no such work: " + kind));
    }

    Optional<JobWork> known(String kind) {
        return works.stream().filter(work -> work.kind().equals(kind)).findFirst();
    }

    void execute(TaskInstance<Void> instance, ExecutionContext context) {
        var parts = instance.getId().split(":", 2);
        var cell = new CellId(Integer.parseInt(parts[0]));
        var begun = store.begin(cell, new JobId(UUID.fromString(parts[1])));
        begun.ifPresent(run -> run(run, context));
    }

    private void run(JobStore.Run run, ExecutionContext context) {
        var job = store.find(run.cell(), run.id()).orElseThrow();
        try {
            if (run.number() > MOST_RUNS) throw new Refusal("jobs.gave-up", run.number());
            var progress = new Progress(
                    store, run, job, () -> context.getSchedulerState().isShuttingDown());
            work(job.kind()).run(progress);
            store.done(run, progress.result());
        } catch (Refusal refusal) {
            store.failed(run, refusal);
        } catch (JobStopped stopped) {
            log.info("job {} of kind {} is left: {}", run.id().value(), job.kind(), stopped.getMessage());
            if (context.getSchedulerState().isShuttingDown()) throw stopped;
        } catch (RuntimeException failure) {
            if (context.getSchedulerState().isShuttingDown()) throw failure;
            log.error("job {} of kind {} failed", run.id().value(), job.kind(), failure);
            if (store.countFailure(run) < MOST_FAILURES) throw failure;
            store.failed(run, new Refusal("jobs.failed"));
        }
    }

    /// Tries again after 2, then 4 seconds; at once after a restart.
    void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        int before = complete.getExecution().consecutiveFailures;
        operations.reschedule(complete, Instant.now().plus(PAUSE.multipliedBy(1L << Math.min(before, 4))));
    }
}
