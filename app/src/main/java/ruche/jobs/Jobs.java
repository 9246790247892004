package ruche.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.NotFound;

/// The way in: starts long work and tells where it stands.
@Component
public class Jobs {
    private final JobStore store;
    private final SchedulerClient scheduler;
    private final Clock clock;
    private final ObjectProvider<JobWork> works;

    Jobs(JobStore store, @Lazy SchedulerClient scheduler, Clock clock, ObjectProvider<JobWork> works) {
        this.store = store;
        this.scheduler = scheduler;
        this.clock = clock;
        this.works = works;
    }

    /// Starts work when the caller's transaction commits.
    ///
    /// @param kind that of a [JobWork]
    /// @throws IllegalArgumentException if nobody does such work
    @Transactional(propagation = Propagation.MANDATORY)
    public JobId start(CellId cell, By by, String kind, String payload) {
        work(kind);
        var id = new JobId(Ids.next());
        store.insert(cell, id, kind, payload, by, Timestamp.from(clock.instant()));
        scheduler.scheduleIfNotExists(
                JobTask.NAME.instance(JobTask.key(cell, id)).build(), clock.instant());
        return id;
    }

    /// @throws NotFound if the cell has no such job
    public Job job(CellId cell, JobId id) {
        return find(cell, id).orElseThrow(() -> new NotFound(id.value().toString()));
    }

    public Optional<Job> find(CellId cell, JobId id) {
        return store.job(cell, id);
    }

    JobWork work(String kind) {
        Map<String, JobWork> known = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
        var work = known.get(kind);
        if (work == null) throw new IllegalArgumentException("nobody does " + kind);
        return work;
    }
}
