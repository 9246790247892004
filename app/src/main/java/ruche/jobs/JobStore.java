package ruche.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import tools.jackson.databind.json.JsonMapper;

@Component
class JobStore {
    /// What a worker needs to begin.
    record Order(String kind, String payload, By by) {}

    private final JdbcClient db;
    private final JsonMapper json;

    JobStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void insert(CellId cell, JobId id, String kind, String payload, By by, Timestamp at) {
        db.sql("""
                insert into job (cell_id, id, kind, payload, state, done, total, result, failure_args,
                                 person_id, channel, started_at)
                values (:cell, :id, :kind, :payload, 'QUEUED', 0, 0, '', '[]', :person, :channel, :at)""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("kind", kind)
                .param("payload", payload)
                .param("person", by.personId().map(PersonId::value).orElse(null))
                .param("channel", by.channel())
                .param("at", at)
                .update();
    }

    Optional<Job> job(CellId cell, JobId id) {
        return db.sql("""
                select id, kind, state, done, total, result, failure_key, failure_args
                from job
                where cell_id = :cell and id = :id""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query((row, _) -> job(row))
                .optional();
    }

    Optional<Order> order(CellId cell, JobId id) {
        return db.sql("""
                select kind, payload, person_id, channel
                from job
                where cell_id = :cell and id = :id and state in ('QUEUED', 'RUNNING')""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query((row, _) -> new Order(
                        row.getString("kind"),
                        row.getString("payload"),
                        By.stored(row.getObject("person_id", UUID.class), row.getString("channel"))))
                .optional();
    }

    /// Seen at once by whoever looks, whatever the work's own transaction comes to.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(CellId cell, JobId id, long done, long total) {
        db.sql("""
                update job
                set state = 'RUNNING', done = :done, total = :total
                where cell_id = :cell and id = :id""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("done", done)
                .param("total", total)
                .update();
    }

    void result(CellId cell, JobId id, String result) {
        db.sql("update job set result = :result where cell_id = :cell and id = :id")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("result", result)
                .update();
    }

    void end(CellId cell, JobId id, Job.State state, @Nullable Refusal failure, Timestamp at) {
        db.sql("""
                update job
                set state = :state, failure_key = :key, failure_args = :args, ended_at = :at
                where cell_id = :cell and id = :id""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("state", state.name())
                .param("key", failure == null ? null : failure.key())
                .param("args", json.writeValueAsString(arguments(failure)))
                .param("at", at)
                .update();
    }

    private static String[] arguments(@Nullable Refusal failure) {
        if (failure == null) return new String[0];
        return java.util.Arrays.stream(failure.arguments()).map(String::valueOf).toArray(String[]::new);
    }

    private Job job(ResultSet row) throws SQLException {
        var key = row.getString("failure_key");
        Object[] arguments = json.readValue(row.getString("failure_args"), String[].class);
        return new Job(
                new JobId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                Job.State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("result"),
                key == null ? null : new Refusal(key, arguments));
    }
}
