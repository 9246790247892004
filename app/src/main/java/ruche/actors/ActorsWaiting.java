package ruche.actors;

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

/// What waits for the staff in the registry: papers to be checked, pairs of actors that are probably one.
@Component
@Order(30)
class ActorsWaiting implements WaitingWork {
    private final JdbcClient db;
    private final Twins twins;

    ActorsWaiting(JdbcClient db, Twins twins) {
        this.db = db;
        this.twins = twins;
    }

    @Override
    public List<Waiting> of(Visit visit) {
        return Stream.of(toCheck(visit), alike(visit)).flatMap(Optional::stream).toList();
    }

    private Optional<Waiting> alike(Visit visit) {
        if (!visit.staff()) return Optional.empty();
        return Optional.of(Waiting.of("actors.waiting-twins", twins.open(visit.cell()), null, "/actors/twins"))
                .filter(some -> some.count() > 0);
    }

    private Optional<Waiting> toCheck(Visit visit) {
        if (!visit.staff()) return Optional.empty();
        var waiting = db.sql("""
                select count(*) as count, min(handed_at) as since
                from (select handed_at from actor_paper
                      where cell_id = :cell and verdict is null and erased_at is null
                      order by handed_at limit :most) as waiting""")
                .param("cell", visit.cell().value())
                .param("most", Waiting.MOST + 1)
                .query((row, _) -> Waiting.of(
                        "actors.waiting-papers",
                        row.getLong("count"),
                        Rows.instantOrNull(row, "since"),
                        "/actors/papers"))
                .single();
        return Optional.of(waiting).filter(some -> some.count() > 0);
    }
}
