package ruche.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.actors.ActorId;
import ruche.ideas.IdeaId;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Rows;
import ruche.kernel.Slice;
import ruche.strategy.CycleId;

/// Reads batches and what is asked in them.
@Component
class BatchRows {
    private static final int PAGE = 30;

    private final JdbcClient db;

    BatchRows(JdbcClient db) {
        this.db = db;
    }

    Slice<Batches.BatchLine> list(CellId cell, @Nullable String after) {
        var lines = db.sql("""
                select b.id, b.title_ar, b.title_fr, b.due, b.opened_at, b.closed_at,
                       count(distinct a.idea_id) as ideas, count(distinct a.service_id) as services,
                       count(a.idea_id) filter (where a.closed_at is null or a.answered_at is not null) as asked,
                       count(a.answered_at) as answered
                from appraisal_batch b
                left join appraisal_asked a on a.cell_id = b.cell_id and a.batch_id = b.id
                where b.cell_id = :cell and (cast(:after as uuid) is null or b.id < cast(:after as uuid))
                group by b.id, b.title_ar, b.title_fr, b.due, b.opened_at, b.closed_at
                order by b.id desc
                limit :most""")
                .param("cell", cell.value())
                .param("after", after)
                .param("most", PAGE + 1)
                .query(Rows.rows(Batches.BatchLine.class))
                .list();
        return Slice.of(lines, PAGE, line -> line.id().toString());
    }

    Optional<Batch> batch(CellId cell, BatchId id) {
        return db.sql("""
                select cycle_id, title_ar, title_fr, due, opened_at, closed_at, closed_why_ar, closed_why_fr
                from appraisal_batch
                where cell_id = :cell and id = :id""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(Rows.rows(Head.class))
                .optional()
                .map(head -> new Batch(
                        id,
                        new CycleId(head.cycleId()),
                        new Bilingual(head.titleAr(), head.titleFr()),
                        head.due(),
                        head.openedAt(),
                        head.closing(),
                        questions(cell, id)));
    }

    List<Batch.Question> questions(CellId cell, BatchId id) {
        return db
                .sql("""
                select a.idea_id, a.number, a.service_id, o.overall, a.closed_at is not null as closed
                from appraisal_asked a
                left join appraisal_opinion o on o.cell_id = a.cell_id and o.idea_id = a.idea_id
                                             and o.service_id = a.service_id and o.replaced_at is null
                where a.cell_id = :cell and a.batch_id = :id
                order by a.number, a.service_id""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(Rows.rows(Row.class))
                .list()
                .stream()
                .map(Row::question)
                .toList();
    }

    record Head(
            UUID cycleId,
            String titleAr,
            String titleFr,
            LocalDate due,
            Instant openedAt,
            @Nullable Instant closedAt,
            String closedWhyAr,
            String closedWhyFr) {
        Batch.@Nullable Closing closing() {
            return closedAt == null ? null : new Batch.Closing(closedAt, new Bilingual(closedWhyAr, closedWhyFr));
        }
    }

    record Row(
            UUID ideaId,
            String number,
            UUID serviceId,
            @Nullable Answer overall,
            boolean closed) {
        Batch.Question question() {
            return new Batch.Question(new IdeaId(ideaId), number, new ActorId(serviceId), overall, closed);
        }
    }
}
