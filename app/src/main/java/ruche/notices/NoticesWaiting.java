package ruche.notices;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.Rows;
import ruche.shell.Visit;
import ruche.shell.Waiting;
import ruche.shell.WaitingWork;

/// Messages that somebody has to see to: on paper, cut off, or failed.
@Component
@Order(40)
class NoticesWaiting implements WaitingWork {
    private final JdbcClient db;

    NoticesWaiting(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Waiting> of(Visit visit) {
        if (!visit.staff()) return List.of();
        return Stream.of(
                        line(visit, "notices.waiting-print", "/outbox/print", "WAITING", "PRINT"),
                        line(visit, "notices.waiting-perhaps", "/outbox?state=PERHAPS", "PERHAPS", ""),
                        line(visit, "notices.waiting-failed", "/outbox?state=FAILED", "FAILED", ""))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Waiting> line(Visit visit, String key, String path, String state, String channel) {
        return Optional.of(db.sql("""
                        select count(*) as count, min(since) as since
                        from (
                            select coalesce(ended_at, due_at) as since
                            from notice_delivery
                            where cell_id = :cell and state = :state and (:channel = '' or channel = :channel)
                            limit :most) as waiting""")
                        .param("cell", visit.cell().value())
                        .param("state", state)
                        .param("channel", channel)
                        .param("most", Waiting.MOST + 1)
                        .query((row, _) ->
                                Waiting.of(key, row.getLong("count"), Rows.instantOrNull(row, "since"), path))
                        .single())
                .filter(some -> some.count() > 0);
    }
}
