package ruche.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import ruche.jobs.JobId;
import ruche.jobs.Jobs;
import ruche.kernel.CellId;

/// Waits for a piece of long work.
final class JobWatch {
    private static final int LOOK_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SAID_EVERY = Duration.ofSeconds(2);

    private final Jobs jobs;
    private final RucheCommand command;

    JobWatch(ApplicationContext context, RucheCommand command) {
        this.jobs = context.getBean(Jobs.class);
        this.command = command;
    }

    /// @throws ruche.kernel.Refusal that for which the work failed
    void until(CellId cell, JobId id) {
        var job = patiently(() -> jobs.job(cell, id));
        long said = System.nanoTime();
        while (job.endedAt() == null) {
            pause();
            if (System.nanoTime() - said > SAID_EVERY.toNanos() && job.total() > 0) {
                command.stage("cli.stage-job", job.done(), job.total());
                said = System.nanoTime();
            }
            job = patiently(() -> jobs.job(cell, id));
        }
        var failure = job.failure();
        if (failure != null) throw failure;
    }

    /// Reads even while PostgreSQL is being started again: the work itself outlives that, so who watches it must too.
    <T> T patiently(Supplier<T> reading) {
        var until = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return reading.get();
            } catch (DataAccessException | TransactionException away) {
                if (Instant.now().isAfter(until)) throw away;
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(command.say("cli.interrupted"), e);
        }
    }
}
