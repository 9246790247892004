package ruche.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;

/// Runs jobs: once each, again when the program died at it, and up to three times when it failed for a
/// reason that nobody foresaw.
@Configuration(proxyBeanMethods = false)
class JobTask {
    static final TaskDescriptor<Void> NAME = TaskDescriptor.of("job");

    private static final Logger log = LoggerFactory.getLogger(JobTask.class);
    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final JobStore store;
    private final Jobs jobs;
    private final Clock clock;

    JobTask(JobStore store, Jobs jobs, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
    }

    static String key(CellId cell, JobId id) {
        return cell.value() + "/" + id.value();
    }

    @Bean
    Task<Void> jobRunner() {
        return Tasks.oneTime(NAME)
                .onFailure(FailureHandler.<Void>maxRetries(ATTEMPTS)
                        .retryEvery(PAUSE)
                        .thenRemove())
                .execute(this::run);
    }

    private void run(TaskInstance<Void> task, ExecutionContext context) {
        var key = task.getId().split("/", 2);
        var cell = new CellId(Integer.parseInt(key[0]));
        var id = new JobId(UUID.fromString(key[1]));
        var order = store.order(cell, id);
        if (order.isEmpty()) return;
        try {
            jobs.work(order.get().kind())
                    .run(new Running(cell, id, order.get().by(), order.get().payload()));
            store.end(cell, id, Job.State.DONE, null, now());
        } catch (Refusal refused) {
            store.end(cell, id, Job.State.FAILED, refused, now());
        } catch (RuntimeException unforeseen) {
            log.error("job {} of kind {} failed", id.value(), order.get().kind(), unforeseen);
            if (context.getExecution().consecutiveFailures >= ATTEMPTS - 1)
                store.end(cell, id, Job.State.FAILED, new Refusal("jobs.unforeseen"), now());
            throw unforeseen;
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private final class Running implements JobRun {
        private final CellId cell;
        private final JobId id;
        private final By by;
        private final String payload;

        Running(CellId cell, JobId id, By by, String payload) {
            this.cell = cell;
            this.id = id;
            this.by = by;
            this.payload = payload;
        }

        @Override
        public CellId cell() {
            return cell;
        }

        @Override
        public By by() {
            return by;
        }

        @Override
        public String payload() {
            return payload;
        }

        @Override
        public void progress(long done, long total) {
            store.progress(cell, id, done, total);
        }

        @Override
        public void result(String json) {
            store.result(cell, id, json);
        }
    }
}
