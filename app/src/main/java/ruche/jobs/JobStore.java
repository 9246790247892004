package ruche.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import tools.jackson.databind.json.JsonMapper;

/// The jobs' table.
@Component
class JobStore {
    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    JobStore(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /// Which run of which job.
    record Run(CellId cell, JobId id, int number) {}

    void add(CellId cell, JobId id, By by, String kind, String payload) {
        db.sql("""
                insert into job (cell_id, id, kind, payload, state, person_id, channel, done, total, result,
                                 run, failed_runs, started_at)
                values (:cell, :id, :kind, :payload, 'QUEUED', :person, :channel, 0, 0, '', 0, 0, :at)""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("kind", kind)
                .param("payload", payload)
                .param("person", by.personId().map(ruche.kernel.PersonId::value).orElse(null))
                .param("channel", by.channel())
                .param("at", now())
                .update();
    }

    Optional<Job> find(CellId cell, JobId id) {
        return db.sql("""
                select id, kind, payload, state, person_id, channel, done, total, result, failure, started_at, ended_at
                from job
                where cell_id = :cell
                  and id = :id""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(this::job)
                .optional();
    }

    /// Latest first; ids sort by time.
    List<Job> before(CellId cell, UUID before, int most) {
        return db.sql("""
                select id, kind, payload, state, person_id, channel, done, total, result, failure, started_at, ended_at
                from job
                where cell_id = :cell
                  and id < :before
                order by id desc
                limit :most""")
                .param("cell", cell.value())
                .param("before", before)
                .param("most", most)
                .query(this::job)
                .list();
    }

    /// Begins a run. Empty when the job has ended already.
    Optional<Run> begin(CellId cell, JobId id) {
        return db.sql("""
                update job
                set state = 'RUNNING', run = run + 1
                where cell_id = :cell
                  and id = :id
                  and state in ('QUEUED', 'RUNNING')
                returning run""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query((row, _) -> new Run(cell, id, row.getInt("run")))
                .optional();
    }

    /// Seen at once by whoever looks, whatever the work's own transaction comes to.
    ///
    /// @return false when another run has taken over
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean progress(Run run, long done, long total) {
        return db.sql("""
                update job
                set done = :done, total = :total
                where cell_id = :cell
                  and id = :id
                  and run = :run
                  and state = 'RUNNING'""")
                        .param("done", done)
                        .param("total", total)
                        .param("cell", run.cell().value())
                        .param("id", run.id().value())
                        .param("run", run.number())
                        .update()
                == 1;
    }

    void done(Run run, String result) {
        end(run, Job.State.DONE, result, null);
    }

    void failed(Run run, Refusal why) {
        end(run, Job.State.FAILED, "", Failure.json(json, why));
    }

    /// Of a run that was overtaken nothing is written.
    private void end(Run run, Job.State state, String result, @Nullable String failure) {
        db.sql("""
                update job
                set state = :state, result = :result, failure = :failure, ended_at = :at
                where cell_id = :cell
                  and id = :id
                  and run = :run
                  and state = 'RUNNING'""")
                .param("state", state.name())
                .param("result", result)
                .param("failure", failure)
                .param("at", now())
                .param("cell", run.cell().value())
                .param("id", run.id().value())
                .param("run", run.number())
                .update();
    }

    /// Counts an unforeseen failure.
    ///
    /// @return how many there were so far
    int countFailure(Run run) {
        return db.sql("""
                update job
                set failed_runs = failed_runs + 1
                where cell_id = :cell
                  and id = :id
                returning failed_runs""")
                .param("cell", run.cell().value())
                .param("id", run.id().value())
                .query(Integer.class)
                .single();
    }

    private Job job(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Job(
                new JobId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("payload"),
                Job.State.valueOf(row.getString("state")),
                By.stored(row.getObject("person_id", UUID.class), row.getString("channel")),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("result"),
                Failure.refusal(json, row.getString("failure")),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }
}
