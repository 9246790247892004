package ruche.ideas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.actors.ActorPointers;
import ruche.actors.ActorUse;
import ruche.actors.Actors;
import ruche.actors.Pointing;
import ruche.kernel.CellId;

/// Actors who bear an idea, or are among its authors.
@Component
class ActorsOfIdeas implements ActorUse, ActorPointers {
    private final JdbcClient db;
    private final Actors actors;
    private final BearerNames names;

    ActorsOfIdeas(JdbcClient db, Actors actors, BearerNames names) {
        this.db = db;
        this.actors = actors;
        this.names = names;
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

    /// Authors of an idea whose author the one is already stay.
    @Override
    public List<Moved> move(CellId cell, UUID from, UUID into) {
        var pointing = new Pointing(db, cell, from, into);
        var moved = new ArrayList<Moved>();
        moved.addAll(pointing.move("idea-bearer", """
                update idea set bearer_id = :into
                where cell_id = :cell and bearer_id = :from
                returning id::text as line"""));
        moved.addAll(pointing.move("idea-author", """
                update idea_author a set actor_id = :into
                where a.cell_id = :cell and a.actor_id = :from
                  and not exists (select from idea_author o
                                  where o.cell_id = a.cell_id and o.idea_id = a.idea_id and o.actor_id = :into)
                returning idea_id || ' ' || position as line"""));
        name(cell, into);
        return moved;
    }

    private void name(CellId cell, UUID bearer) {
        var name = actors.names(cell, List.of(bearer)).get(bearer);
        if (name != null) names.name(cell, bearer, name);
    }

    @Override
    public void moveBack(CellId cell, UUID from, UUID into, Moves moves) {
        var pointing = new Pointing(db, cell, from, into);
        pointing.back(
                moves,
                "idea-bearer",
                "update idea set bearer_id = :from where cell_id = :cell and bearer_id = :into and id::text = any(:lines)");
        pointing.back(moves, "idea-author", """
                update idea_author set actor_id = :from
                where cell_id = :cell and actor_id = :into and idea_id || ' ' || position = any(:lines)""");
        name(cell, from);
    }
}
