package ruche.appraisal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.actors.ActorId;
import ruche.ideas.IdeaId;
import ruche.kernel.CellId;
import ruche.kernel.Slice;
import ruche.strategy.CycleId;

/// What was asked of the services in a cycle and is not closed unanswered, since its idea is gone, with the opinion
/// that stands, for the lists behind a report's figures.
@Component
class AskedRows {
    static final int PAGE = 100;

    /// Every opinion asked for, with the one that stands; conditions may follow.
    private static final String FROM = """

            from appraisal_asked a
            left join appraisal_opinion o on o.cell_id = a.cell_id and o.idea_id = a.idea_id
                and o.service_id = a.service_id and o.replaced_at is null
            where a.cell_id = :cell and a.cycle_id = :cycle
              and (a.closed_at is null or a.answered_at is not null)\s""";

    private final JdbcClient db;

    AskedRows(JdbcClient db) {
        this.db = db;
    }

    /// One page, by the ideas' numbers and the services.
    ///
    /// @param after key of the last line of the page before; null for the first page
    Slice<AskedLine> list(CellId cell, CycleId cycle, AskedFilter filter, @Nullable String after) {
        var values = values(cell, cycle, filter);
        values.put("number", after == null ? "" : after.replaceAll("/.*", ""));
        values.put("last", after == null ? new UUID(0, 0) : last(after));
        values.put("most", PAGE + 1);
        var found = db.sql("select a.idea_id, a.number, a.service_id, a.due, o.overall, o.given_on" + FROM
                        + where(filter) + " and (a.number, a.service_id) > (:number, :last)"
                        + " order by a.number, a.service_id limit :most")
                .params(values)
                .query(AskedLine::of)
                .list();
        return Slice.of(found, PAGE, AskedLine::key);
    }

    long count(CellId cell, CycleId cycle, AskedFilter filter) {
        return db.sql("select count(*)" + FROM + where(filter))
                .params(values(cell, cycle, filter))
                .query(Long.class)
                .single();
    }

    /// Opinions that are still awaited on these ideas, the earliest due first.
    List<Awaited> awaited(CellId cell, List<IdeaId> ideas) {
        return db.sql("""
                select idea_id, service_id, due
                from appraisal_asked
                where cell_id = :cell and idea_id = any(:ideas) and answered_at is null and closed_at is null
                order by due, number, service_id""")
                .param("cell", cell.value())
                .param("ideas", ideas.stream().map(IdeaId::value).toArray(UUID[]::new))
                .query((row, _) -> new Awaited(
                        new IdeaId(row.getObject("idea_id", UUID.class)),
                        new ActorId(row.getObject("service_id", UUID.class)),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    /// The services asked for anything in a cycle.
    List<UUID> services(CellId cell, CycleId cycle) {
        return db.sql("""
                select distinct service_id from appraisal_asked
                where cell_id = :cell and cycle_id = :cycle and (closed_at is null or answered_at is not null)
                order by service_id""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .query((row, _) -> row.getObject("service_id", UUID.class))
                .list();
    }

    private static String where(AskedFilter filter) {
        var service = filter.service() == null ? "" : " and a.service_id = :service";
        if (filter.answer().isEmpty()) return service;
        return service
                + (filter.answer().equals(AskedFilter.WAITING) ? " and o.id is null" : " and o.overall = :answer");
    }

    private static Map<String, Object> values(CellId cell, CycleId cycle, AskedFilter filter) {
        var values = new HashMap<String, Object>();
        values.put("cell", cell.value());
        values.put("cycle", cycle.value());
        if (filter.service() != null) values.put("service", filter.service());
        if (!filter.answer().isEmpty()) values.put("answer", filter.answer());
        return values;
    }

    private static UUID last(String key) {
        var id = key.replaceAll(".*/", "");
        return Address.uuid(id);
    }
}
