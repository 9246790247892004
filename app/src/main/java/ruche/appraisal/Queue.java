package ruche.appraisal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.actors.ActorId;
import ruche.ideas.IdeaId;
import ruche.kernel.CellId;
import ruche.kernel.Rows;
import ruche.kernel.Slice;

/// What is asked of one service.
@Component
class Queue {
    static final int PAGE = 50;

    private final JdbcClient db;

    Queue(JdbcClient db) {
        this.db = db;
    }

    /// What it has not answered yet, oldest due first.
    ///
    /// @param after key of the last line seen; null for the beginning
    Slice<Line> waiting(CellId cell, ActorId service, @Nullable String after) {
        return slice(cell, service, after, """
                select a.idea_id, a.number, a.due, null as overall
                from appraisal_asked a
                where a.cell_id = :cell and a.service_id = :service and a.answered_at is null
                  and (a.due, a.number) > (cast(:due as date), :number)
                order by a.due, a.number
                limit :most""");
    }

    /// What it has answered, with the opinion that stands; by due day.
    Slice<Line> done(CellId cell, ActorId service, @Nullable String after) {
        return slice(cell, service, after, """
                select a.idea_id, a.number, a.due, o.overall
                from appraisal_asked a
                join appraisal_opinion o on o.cell_id = a.cell_id and o.idea_id = a.idea_id
                                        and o.service_id = a.service_id and o.replaced_at is null
                where a.cell_id = :cell and a.service_id = :service
                  and (a.due, a.number) > (cast(:due as date), :number)
                order by a.due, a.number
                limit :most""");
    }

    Tally tally(CellId cell, ActorId service) {
        return db.sql("""
                select count(*) as asked, count(answered_at) as answered
                from appraisal_asked
                where cell_id = :cell and service_id = :service""")
                .param("cell", cell.value())
                .param("service", service.value())
                .query(Rows.rows(Tally.class))
                .single();
    }

    private Slice<Line> slice(CellId cell, ActorId service, @Nullable String after, String sql) {
        var key = Key.of(after);
        var lines = db
                .sql(sql)
                .param("cell", cell.value())
                .param("service", service.value())
                .param("due", key.due())
                .param("number", key.number())
                .param("most", PAGE + 1)
                .query(Rows.rows(Row.class))
                .list()
                .stream()
                .map(Row::line)
                .toList();
        return Slice.of(lines, PAGE, line -> line.due() + "_" + line.number());
    }

    /// @param overall null until it is answered
    record Line(
            IdeaId idea,
            String number,
            LocalDate due,
            @Nullable Answer overall) {}

    record Tally(long asked, long answered) {}

    record Row(
            UUID ideaId,
            String number,
            LocalDate due,
            @Nullable Answer overall) {
        Line line() {
            return new Line(new IdeaId(ideaId), number, due, overall);
        }
    }

    /// Where a page begins: `2018-02-01_RHM-2018-0133`.
    private record Key(LocalDate due, String number) {
        static Key of(@Nullable String text) {
            if (text == null || !text.matches("\\d{4}-\\d\\d-\\d\\d_.+")) return new Key(LocalDate.of(1, 1, 1), "");
            return new Key(LocalDate.parse(text.substring(0, 10)), text.substring(11));
        }
    }
}
