package ruche.cli;

import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;
import ruche.jobs.JobId;
import ruche.jobs.Jobs;
import ruche.kernel.CellId;

/// Waits for a piece of long work.
final class JobWatch {
    private static final int LOOK_MILLIS = 100;

    private final Jobs jobs;
    private final RucheCommand command;

    JobWatch(ApplicationContext context, RucheCommand command) {
        this.jobs = context.getBean(Jobs.class);
        this.command = command;
    }

    /// @throws ruche.kernel.Refusal that for which the work failed
    void until(CellId cell, JobId id) {
        var job = jobs.job(cell, id);
        while (job.endedAt() == null) {
            pause();
            job = jobs.job(cell, id);
        }
        var failure = job.failure();
        if (failure != null) throw failure;
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
