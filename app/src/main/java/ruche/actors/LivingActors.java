package ruche.actors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;

/// Actors that stand in the registry: of one whose import was taken back, or that was merged into another, nothing more
/// is written down.
@Component
class LivingActors {
    private final JdbcClient db;

    LivingActors(JdbcClient db) {
        this.db = db;
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
}
