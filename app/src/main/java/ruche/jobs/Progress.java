package ruche.jobs;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import ruche.kernel.By;
import ruche.kernel.CellId;

/// Writes a run's progress, a few times a second at most.
class Progress implements JobRun {
    private static final long PAUSE = Duration.ofMillis(200).toNanos();

    private final JobStore store;
    private final JobStore.Run run;
    private final Job job;
    private final BooleanSupplier shuttingDown;
    private long written;
    private String result = "";

    Progress(JobStore store, JobStore.Run run, Job job, BooleanSupplier shuttingDown) {
        this.store = store;
        this.run = run;
        this.job = job;
        this.shuttingDown = shuttingDown;
        this.written = System.nanoTime() - PAUSE;
    }

    @Override
    public CellId cell() {
        return run.cell();
    }

    @Override
    public JobId id() {
        return run.id();
    }

    @Override
    public By by() {
        return job.by();
    }

    @Override
    public String payload() {
        return job.payload();
    }

    @Override
    public void progress(long done, long total) {
        if (shuttingDown.getAsBoolean()) throw new JobStopped("the program is shutting down");
        long now = System.nanoTime();
        if (done < total && now - written < PAUSE) return;
        written = now;
        if (!store.progress(run, done, total)) throw new JobStopped("another run has taken over");
    }

    @Override
    public void result(String json) {
        result = json;
    }

    String result() {
        return result;
    }
}
