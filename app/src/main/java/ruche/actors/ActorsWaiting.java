package ruche.actors;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.Role;
import ruche.kernel.Rows;
import ruche.shell.Visit;
import ruche.shell.Waiting;
import ruche.shell.WaitingWork;

/// Papers that wait: to be checked by the staff, to be renewed by the actor; pairs of actors that are probably one.
@Component
@Order(30)
class ActorsWaiting implements WaitingWork {
    private final JdbcClient db;
    private final Papers papers;
    private final Twins twins;

    ActorsWaiting(JdbcClient db, Papers papers, Twins twins) {
        this.db = db;
        this.papers = papers;
        this.twins = twins;
    }

    @Override
    public List<Waiting> of(Visit visit) {
        return Stream.of(toRenew(visit), toCheck(visit), alike(visit))
                .flatMap(Optional::stream)
                .toList();
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

    private Optional<Waiting> toRenew(Visit visit) {
        var states = visit.bodies(Role.MEMBER).stream()
                .flatMap(body -> states(visit, body))
                .toList();
        if (states.isEmpty()) return Optional.empty();
        var waiting = Waiting.of("actors.waiting-renew", states.size(), null, "/our-actors");
        boolean late = states.stream().anyMatch(state -> state != PaperState.SOON_EXPIRED);
        return Optional.of(late ? waiting.overdue() : waiting);
    }

    private Stream<PaperState> states(Visit visit, UUID body) {
        return papers.standing(visit.cell(), new ActorId(body)).stream()
                .map(Completeness.Line::state)
                .filter(state ->
                        state == PaperState.SOON_EXPIRED || state == PaperState.EXPIRED || state == PaperState.REFUSED);
    }
}
