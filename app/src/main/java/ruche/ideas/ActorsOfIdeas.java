package ruche.ideas;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.actors.ActorUse;
import ruche.kernel.CellId;

/// Actors who bear an idea, or are among its authors.
@Component
class ActorsOfIdeas implements ActorUse {
    private final JdbcClient db;

    ActorsOfIdeas(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<UUID> among(CellId cell, Collection<UUID> actors) {
        return Set.copyOf(db.sql("""
                select bearer_id as actor from idea
                where cell_id = :cell and bearer_id = any(:actors) and state <> 'UNDONE'
                union
                select a.actor_id from idea_author a join idea i on i.cell_id = a.cell_id and i.id = a.idea_id
                where a.cell_id = :cell and a.actor_id = any(:actors) and i.state <> 'UNDONE'""")
                .param("cell", cell.value())
                .param("actors", actors.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("actor", UUID.class))
                .list());
    }
}
