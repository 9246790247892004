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
                insert into job (cell_id, id, kind, payload, state, person_id, channel, done, total, run,
                                 failed_runs, created_at)
                values (:cell, :id, :kind, :payload, 'QUEUED', :person, :channel, 0, 0, 0, 0, :at)""")
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
                select id, kind, payload, state, person_id, channel, done, total, result, failure, created_at, ended_at
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
                select id, kind, payload, state, person_id, channel, done, total, result, failure, created_at, ended_at
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

    /// False when another run has taken over.
    boolean progress(Run run, long done, long total) {
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

    void result(Run run, String result) {
        db.sql("""
                update job
                set result = :result
                where cell_id = :cell
                  and id = :id
                  and run = :run""")
                .param("result", result)
                .param("cell", run.cell().value())
                .param("id", run.id().value())
                .param("run", run.number())
                .update();
    }

    void end(Run run, @Nullable Refusal failure) {
        db.sql("""
                update job
                set state = :state, failure = :failure, ended_at = :at
                where cell_id = :cell
                  and id = :id
                  and run = :run
                  and state = 'RUNNING'""")
                .param("state", failure == null ? "DONE" : "FAILED")
                .param("failure", failure == null ? null : Failure.json(json, failure))
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
                JobState.valueOf(row.getString("state")),
                By.stored(row.getObject("person_id", UUID.class), row.getString("channel")),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("result"),
                Failure.refusal(json, row.getString("failure")),
                row.getTimestamp("created_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }
}
