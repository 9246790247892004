package ruche.actors;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;

/// An actor that has handed in papers is not taken back with the list that brought it. Whoever else writes of
/// it says so ([LivingActors#touched]).
@Component
class DepthOfActors implements ActorUse {
    private final JdbcClient db;

    DepthOfActors(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<UUID> among(CellId cell, Collection<UUID> actors) {
        return Set.copyOf(db.sql("""
                select distinct id from unnest(:ids) as each (id)
                where exists (select from actor_paper p where p.cell_id = :cell and p.actor_id = each.id)""")
                .param("cell", cell.value())
                .param("ids", actors.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list());
    }
}
