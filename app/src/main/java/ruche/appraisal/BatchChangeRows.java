package ruche.appraisal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.PersonId;
import ruche.kernel.Rows;

/// What is changed in a batch after it is opened, in its tables.
@Component
class BatchChangeRows {
    private final JdbcClient db;
    private final JdbcTemplate many;

    BatchChangeRows(JdbcClient db, JdbcTemplate many) {
        this.db = db;
        this.many = many;
    }

    /// The batch, which nobody else changes until the transaction ends.
    void lock(CellId cell, BatchId id) {
        db.sql("select id from appraisal_batch where cell_id = :cell and id = :id for update")
                .param("cell", cell.value())
                .param("id", id.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Of what is answered the day stays for which it was asked.
    void moveDue(CellId cell, BatchId id, LocalDate due) {
        for (var table : List.of(
                "update appraisal_batch set due = :due where cell_id = :cell and id = :id",
                "update appraisal_asked set due = :due"
                        + " where cell_id = :cell and batch_id = :id and answered_at is null"))
            db.sql(table)
                    .param("due", due)
                    .param("cell", cell.value())
                    .param("id", id.value())
                    .update();
    }

    void close(CellId cell, BatchId id, Bilingual why, Instant now) {
        db.sql("""
                update appraisal_batch set closed_at = :now, closed_why_ar = :ar, closed_why_fr = :fr
                where cell_id = :cell and id = :id""")
                .param("now", Timestamp.from(now))
                .param("ar", why.ar())
                .param("fr", why.fr())
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
    }

    /// Keeps aside what is asked no more; none of it is answered.
    void unask(CellId cell, BatchId id, List<Unasking> unasked, LocalDate due, Bilingual why, By by, Instant now) {
        many.batchUpdate(
                "delete from appraisal_asked where cell_id = ? and idea_id = ? and service_id = ?",
                unasked.stream()
                        .map(one -> new Object[] {
                            cell.value(),
                            one.question().idea().value(),
                            one.question().service().value()
                        })
                        .toList());
        many.batchUpdate(
                """
                insert into appraisal_unasked (cell_id, batch_id, idea_id, service_id, number, due, cause,
                                               why_ar, why_fr, unasked_at, person_id, channel)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                unasked.stream()
                        .map(one -> new Object[] {
                            cell.value(),
                            id.value(),
                            one.question().idea().value(),
                            one.question().service().value(),
                            one.question().number(),
                            due,
                            one.cause().name(),
                            why.ar(),
                            why.fr(),
                            Timestamp.from(now),
                            by.personId().map(PersonId::value).orElse(null),
                            by.channel()
                        })
                        .toList());
    }

    record Unasking(Batch.Question question, Cause cause) {}

    /// What was taken out of the batch, for which the service is asked no more.
    enum Cause {
        SERVICE,
        IDEA,
        BATCH
    }

    /// By moment, latest last; each once for each service.
    List<Unasked> unasked(CellId cell, BatchId id) {
        return db.sql("""
                select unasked_at, service_id, why_ar, why_fr, count(*) as ideas, min(number) as number
                from appraisal_unasked
                where cell_id = :cell and batch_id = :id
                group by unasked_at, service_id, why_ar, why_fr
                order by unasked_at, service_id""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(Rows.rows(Unasked.class))
                .list();
    }

    /// @param ideas on how many ideas it is asked no more
    /// @param number of the first of them
    record Unasked(Instant unaskedAt, UUID serviceId, String whyAr, String whyFr, long ideas, String number) {
        Bilingual why() {
            return new Bilingual(whyAr, whyFr);
        }
    }

    /// Services or ideas that were taken out of the batch as such.
    List<UUID> out(CellId cell, BatchId id, Cause cause) {
        return db.sql("""
                select distinct case when cause = 'SERVICE' then service_id else idea_id end as what
                from appraisal_unasked
                where cell_id = :cell and batch_id = :id and cause = :cause""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("cause", cause.name())
                .query((row, _) -> row.getObject("what", UUID.class))
                .list();
    }
}
