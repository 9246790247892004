package ruche.publication;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.actors.ActorPointers;
import ruche.actors.ActorUse;
import ruche.actors.Pointing;
import ruche.kernel.CellId;

/// Actors in whose name somebody remarked.
@Component
class ActorsOfRemarks implements ActorUse, ActorPointers {
    private static final String PART = "restitution-remark";

    private final JdbcClient db;

    ActorsOfRemarks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<UUID> among(CellId cell, Collection<UUID> actors) {
        return Set.copyOf(db.sql("""
                select distinct actor_id as actor from restitution_remark
                where cell_id = :cell and actor_id = any(:actors)""")
                .param("cell", cell.value())
                .param("actors", actors.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("actor", UUID.class))
                .list());
    }

    @Override
    public List<Moved> move(CellId cell, UUID from, UUID into) {
        return new Pointing(db, cell, from, into).move(PART, """
                update restitution_remark set actor_id = :into
                where cell_id = :cell and actor_id = :from
                returning restitution_id || ' ' || number as line""");
    }

    @Override
    public void moveBack(CellId cell, UUID from, UUID into, Moves moves) {
        new Pointing(db, cell, from, into).back(moves, PART, """
                update restitution_remark set actor_id = :from
                where cell_id = :cell and actor_id = :into and restitution_id || ' ' || number = any(:lines)""");
    }
}
