package ruche.appraisal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.ideas.IdeaId;
import ruche.kernel.CellId;
import ruche.kernel.Rows;
import ruche.kernel.Slice;

/// What is asked of a service, or of the several somebody speaks for.
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
    Slice<Line> waiting(CellId cell, List<UUID> services, @Nullable String after) {
        return slice(cell, services, after, """
                select a.idea_id, a.service_id, a.number, a.due, null as overall
                from appraisal_asked a
                where a.cell_id = :cell and a.service_id = any(:services) and a.answered_at is null and a.closed_at is null
                  and (a.due, a.number, a.service_id) > (cast(:due as date), :number, cast(:after as uuid))
                order by a.due, a.number, a.service_id
                limit :most""");
    }

    /// What it has answered, with the opinion that stands; by due day.
    Slice<Line> done(CellId cell, List<UUID> services, @Nullable String after) {
        return slice(cell, services, after, """
                select a.idea_id, a.service_id, a.number, a.due, o.overall
                from appraisal_asked a
                join appraisal_opinion o on o.cell_id = a.cell_id and o.idea_id = a.idea_id
                                        and o.service_id = a.service_id and o.replaced_at is null
                where a.cell_id = :cell and a.service_id = any(:services)
                  and (a.due, a.number, a.service_id) > (cast(:due as date), :number, cast(:after as uuid))
                order by a.due, a.number, a.service_id
                limit :most""");
    }

    Tally tally(CellId cell, List<UUID> services) {
        return db.sql("""
                select count(*) as asked, count(answered_at) as answered
                from appraisal_asked
                where cell_id = :cell and service_id = any(:services)
                  and (closed_at is null or answered_at is not null)""")
                .param("cell", cell.value())
                .param("services", services.toArray(UUID[]::new))
                .query(Rows.rows(Tally.class))
                .single();
    }

    private Slice<Line> slice(CellId cell, List<UUID> services, @Nullable String after, String sql) {
        var key = Key.of(after);
        var lines = db
                .sql(sql)
                .param("cell", cell.value())
                .param("services", services.toArray(UUID[]::new))
                .param("due", key.due())
                .param("number", key.number())
                .param("after", key.service())
                .param("most", PAGE + 1)
                .query(Rows.rows(Row.class))
                .list()
                .stream()
                .map(Row::line)
                .toList();
        return Slice.of(lines, PAGE, line -> line.due() + "_" + line.number() + "_" + line.service());
    }

    /// @param overall null until it is answered
    record Line(
            IdeaId idea,
            UUID service,
            String number,
            LocalDate due,
            @Nullable Answer overall) {}

    record Tally(long asked, long answered) {}

    record Row(
            UUID ideaId,
            UUID serviceId,
            String number,
            LocalDate due,
            @Nullable Answer overall) {
        Line line() {
            return new Line(new IdeaId(ideaId), serviceId, number, due, overall);
        }
    }

    /// Where a page begins: `2018-02-01_RHM-2018-0133_` and the service's id.
    private record Key(LocalDate due, String number, UUID service) {
        static Key of(@Nullable String text) {
            var parts = text == null ? new String[0] : text.split("_", 3);
            if (parts.length < 3 || !parts[0].matches("\\d{4}-\\d\\d-\\d\\d"))
                return new Key(LocalDate.of(1, 1, 1), "", new UUID(0, 0));
            return new Key(LocalDate.parse(parts[0]), parts[1], Address.uuid(parts[2]));
        }
    }
}
