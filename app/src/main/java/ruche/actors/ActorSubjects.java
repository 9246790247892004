package ruche.actors;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;

/// Under which subjects the record may speak of what an actor has: its own, and those of the actors that were ever
/// merged with it, whose holders, contacts and papers it may have now.
@Component
class ActorSubjects {
    private final JdbcClient db;

    ActorSubjects(JdbcClient db) {
        this.db = db;
    }

    List<String> of(CellId cell, ActorId actor) {
        var others = db.sql("""
                with recursive kin (id) as (
                    select :actor::uuid
                    union
                    select case when m.from_id = k.id then m.into_id else m.from_id end
                    from kin k join actor_merge m on m.cell_id = :cell and k.id in (m.from_id, m.into_id))
                select id from kin order by id""")
                .param("cell", cell.value())
                .param("actor", actor.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        return Stream.concat(Stream.of(actor.value()), others.stream())
                .distinct()
                .map(id -> "actor/" + id)
                .toList();
    }
}
