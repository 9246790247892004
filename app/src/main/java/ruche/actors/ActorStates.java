package ruche.actors;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.kernel.Rows;

@Component
class ActorStates {
    private final JdbcClient db;

    ActorStates(JdbcClient db) {
        this.db = db;
    }

    /// @throws NotFound if the cell has no such actor
    ActorState of(CellId cell, ActorId actor) {
        return db.sql("""
                select undone_at is not null as undone, merged_into, dissolved_on, dissolved_why
                from actor where cell_id = :cell and id = :id""")
                .param("cell", cell.value())
                .param("id", actor.value())
                .query((row, _) -> new ActorState(
                        row.getBoolean("undone"),
                        row.getObject("merged_into", UUID.class),
                        Rows.day(row, "dissolved_on"),
                        row.getString("dissolved_why")))
                .optional()
                .orElseThrow(() -> new NotFound(actor.value().toString()));
    }

    /// Which of these exist no more.
    Set<UUID> dissolved(CellId cell, Collection<UUID> actors) {
        return Set.copyOf(db.sql("""
                select id from actor where cell_id = :cell and id = any(:ids) and dissolved_on is not null""")
                .param("cell", cell.value())
                .param("ids", actors.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list());
    }
}
