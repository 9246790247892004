package ruche.actors;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;

/// Actors that were merged, or dissolved, are not taken back with the list that brought them.
@Component
class MergedActors implements ActorUse {
    private final JdbcClient db;

    MergedActors(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<UUID> among(CellId cell, Collection<UUID> actors) {
        return Set.copyOf(db.sql("""
                select id from actor
                where cell_id = :cell and id = any(:ids) and (merged_into is not null or dissolved_on is not null)
                union
                select merged_into from actor where cell_id = :cell and merged_into = any(:ids)""")
                .param("cell", cell.value())
                .param("ids", actors.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list());
    }
}
