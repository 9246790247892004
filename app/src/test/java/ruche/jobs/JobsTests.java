package ruche.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.RucheTest;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.shell.Words;

@RucheTest
class JobsTests {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobStore store;

    @Autowired
    private SampleWork work;

    @Autowired
    private Cells cells;

    @Autowired
    private Words words;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transaction;

    private CellId cell = new CellId(1);

    @BeforeEach
    void openCell() {
        cell = CellSamples.fresh(cells).id();
    }

    private JobId start(String payload) {
        return jobs.start(cell, By.commandLine(), SampleWork.KIND, payload);
    }

    private Job ended(JobId id) {
        return await().atMost(PATIENCE).until(() -> jobs.job(cell, id), Job::ended);
    }

    @Test
    void doesTheWorkAndKeepsItsResult() {
        var job = ended(start("\"count\""));

        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.done()).isEqualTo(1000);
        assertThat(job.total()).isEqualTo(1000);
        assertThat(job.result()).isEqualTo("{\"runs\":1}");
        assertThat(job.by()).isEqualTo(By.commandLine());
    }

    @Test
    void startsNothingWhenTheCallersTransactionIsUndone() {
        var id = transaction.execute(status -> {
            var started = start("\"count\"");
            status.setRollbackOnly();
            return started;
        });

        assertThatThrownBy(() -> jobs.job(cell, id)).isInstanceOf(NotFound.class);
        assertThat(scheduled(id)).isZero();
    }

    @Test
    void saysInTheReadersLanguageWhyItWasRefused() {
        var job = ended(start("\"refuse\""));

        assertThat(job.state()).isEqualTo(Job.State.FAILED);
        assertThat(work.runs).containsEntry(job.id(), 1);
        var failure = java.util.Objects.requireNonNull(job.failure());
        assertThat(words.say(Lang.FR, failure)).isEqualTo("Introuvable : RHM-2018-0001");
        assertThat(words.say(Lang.AR, failure)).contains("لم نجد", "RHM-2018-0001");
    }

    @Test
    void triesAgainAfterAnUnforeseenFailure() {
        var job = ended(start("\"stumble\""));

        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.result()).isEqualTo("{\"runs\":3}");
    }

    @Test
    void givesUpAfterThreeFailures() {
        var job = ended(start("\"fail\""));

        assertThat(job.state()).isEqualTo(Job.State.FAILED);
        assertThat(java.util.Objects.requireNonNull(job.failure()).key()).isEqualTo("jobs.failed");
        assertThat(work.runs).containsEntry(job.id(), 3);
    }

    /// As `kill -9` leaves it: running, held by a program that gives no sign of life any more.
    @Test
    void takesUpTheWorkOfAProgramThatVanished() {
        var id = java.util.Objects.requireNonNull(transaction.execute(_ -> {
            var started = start("\"count\"");
            store.begin(cell, started);
            db.sql("""
                    update scheduled_tasks
                    set picked = true, picked_by = 'vanished', version = version + 1,
                        last_heartbeat = now() - interval '1 minute'
                    where task_instance = :instance""").param("instance", instance(started)).update();
            return started;
        }));

        var job = ended(id);

        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(run(id)).isEqualTo(2);
    }

    @Test
    void stopsARunThatAnotherHasOvertaken() {
        var id = new JobId(ruche.kernel.Ids.next());
        store.add(cell, id, By.commandLine(), SampleWork.KIND, "\"count\"");
        var first = store.begin(cell, id).orElseThrow();
        var stale = new Progress(store, first, jobs.job(cell, id), () -> false);
        stale.progress(1, 10);

        store.begin(cell, id);

        assertThatThrownBy(() -> stale.progress(10, 10)).isInstanceOf(JobStopped.class);
        store.done(first, "");
        assertThat(jobs.job(cell, id).state()).isEqualTo(Job.State.RUNNING);
    }

    @Test
    void showsAJobInItsOwnCellOnly() {
        var other = CellSamples.fresh(cells).id();

        var id = start("\"count\"");

        assertThatThrownBy(() -> jobs.job(other, id)).isInstanceOf(NotFound.class);
        assertThat(jobs.list(other, null).items()).isEmpty();
        assertThat(jobs.list(cell, null).items()).extracting(Job::id).containsExactly(id);
    }

    private String instance(JobId id) {
        return JobTask.instance(cell, id).getId();
    }

    private int scheduled(JobId id) {
        return db.sql("select count(*) from scheduled_tasks where task_instance = :instance")
                .param("instance", instance(id))
                .query(Integer.class)
                .single();
    }

    private int run(JobId id) {
        return db.sql("select run from job where cell_id = :cell and id = :id")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}
