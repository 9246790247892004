package ruche.actors;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;

/// Actors that stand in the registry: of one whose import was taken back, or that was merged into another, nothing more
/// is written down.
@Component
class LivingActors {
    private final JdbcClient db;
    private final Clock clock;

    LivingActors(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Holds the actor until the transaction ends: who would write of it at the same time waits.
    ///
    /// @throws NotFound if the cell has no such actor any more
    void hold(CellId cell, ActorId actor) {
        var held = db.sql(
                        "select 1 from actor where cell_id = :cell and id = :id and undone_at is null and merged_into is null for update")
                .param("cell", cell.value())
                .param("id", actor.value())
                .query((_, _) -> true)
                .optional();
        if (held.isEmpty()) throw new NotFound(actor.value().toString());
    }

    /// Says that somebody has worked on it: it is not taken back with the list that brought it.
    void touched(CellId cell, ActorId actor) {
        touched(cell, List.of(actor));
    }

    void touched(CellId cell, Collection<ActorId> actors) {
        if (actors.isEmpty()) return;
        db.sql("update actor set changed_at = :at where cell_id = :cell and id = any(:ids)")
                .param("at", Timestamp.from(clock.instant()))
                .param("cell", cell.value())
                .param("ids", actors.stream().map(ActorId::value).toArray(UUID[]::new))
                .update();
    }
}
