package ruche.strategy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.Rows;
import ruche.shell.Visit;
import ruche.shell.Waiting;
import ruche.shell.WaitingWork;

/// Activities of the work programmes whose time is over and that are not done: for who reads as staff, and for who
/// speaks for one that carries them out.
@Component
@Order(40)
class StrategyWaiting implements WaitingWork {
    private final JdbcClient db;
    private final Clock clock;

    StrategyWaiting(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// One line a cycle.
    @Override
    public List<Waiting> of(Visit visit) {
        var bodies = visit.bodies().values().stream().flatMap(List::stream).toArray(UUID[]::new);
        if (!visit.readsAsStaff() && bodies.length == 0) return List.of();
        return db.sql("""
                select c.code, count(*) as count, min(a.to_day) + 1 as since
                from activity a
                join goal g on g.cell_id = a.cell_id and g.id = a.goal_id
                join cycle c on c.cell_id = g.cell_id and c.id = g.cycle_id
                where a.cell_id = :cell and a.state <> 'DONE' and a.to_day < :today
                  and (:all or a.who && :bodies::uuid[])
                group by c.code, c.from_day
                order by c.from_day desc, c.code""")
                .params(Map.of(
                        "cell", visit.cell().value(),
                        "today", LocalDate.now(clock.withZone(visit.here().zone())),
                        "all", visit.readsAsStaff(),
                        "bodies", bodies))
                .query((row, _) -> Waiting.of(
                                visit.readsAsStaff() ? "strategy.waiting-late" : "strategy.waiting-yours",
                                row.getLong("count"),
                                Objects.requireNonNull(Rows.day(row, "since"))
                                        .atStartOfDay(visit.here().zone())
                                        .toInstant(),
                                "/cycles/" + row.getString("code") + "/programme")
                        .overdue())
                .list();
    }
}
