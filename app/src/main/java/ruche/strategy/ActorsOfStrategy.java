package ruche.strategy;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.actors.ActorUse;
import ruche.kernel.CellId;

/// Actors who run a sector programme, or answer for an activity.
@Component
class ActorsOfStrategy implements ActorUse {
    private final JdbcClient db;

    ActorsOfStrategy(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<UUID> among(CellId cell, Collection<UUID> actors) {
        return Set.copyOf(db.sql("""
                select run_by as actor from sector_programme where cell_id = :cell and run_by = any(:actors)
                union
                select w.actor from activity a, unnest(a.who) as w (actor)
                where a.cell_id = :cell and w.actor = any(:actors)""")
                .param("cell", cell.value())
                .param("actors", actors.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("actor", UUID.class))
                .list());
    }
}
