package ruche.actors;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.Rows;
import ruche.shell.Visit;
import ruche.shell.Waiting;
import ruche.shell.WaitingWork;

/// Requests to enter the registry wait for the staff.
@Component
@Order(29)
class RequestsWaiting implements WaitingWork {
    private final JdbcClient db;

    RequestsWaiting(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Waiting> of(Visit visit) {
        if (!visit.staff()) return List.of();
        var waiting = db.sql("""
                select count(*) as count, min(sent_at) as since
                from (select sent_at from actor_request
                      where cell_id = :cell and state = 'SENT'
                      order by sent_at limit :most) as waiting""")
                .param("cell", visit.cell().value())
                .param("most", Waiting.MOST + 1)
                .query((row, _) -> Waiting.of(
                        "actors.waiting-requests",
                        row.getLong("count"),
                        Rows.instantOrNull(row, "since"),
                        "/actors/requests"))
                .single();
        return waiting.count() > 0 ? List.of(waiting) : List.of();
    }
}
