package ruche.actors;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ruche.jobs.Job;
import ruche.jobs.JobRun;
import ruche.jobs.JobWork;

/// Compares the actors that were not compared yet; each some in a transaction of their own, so that it goes on where it
/// was cut off.
@Component
class TwinWork implements JobWork {
    /// Also the message key of what it is.
    static final String KIND = "actors.compare-work";

    private final Twins twins;

    TwinWork(Twins twins) {
        this.twins = twins;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        long total = twins.uncompared(run.cell());
        var counts = twins.counts(run.cell());
        long done = 0;
        for (int some = 1; some > 0; done += some) {
            run.progress(done, Math.max(done, total));
            some = twins.compareNext(run.cell(), counts);
        }
    }

    @Override
    public Optional<String> page(Job job) {
        return Optional.of("/actors/twins");
    }
}
