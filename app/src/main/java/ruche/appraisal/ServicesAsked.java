package ruche.appraisal;

import java.util.ArrayList;
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

/// Services that were asked for an opinion.
@Component
class ServicesAsked implements ActorUse, ActorPointers {
    private final JdbcClient db;

    ServicesAsked(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<UUID> among(CellId cell, Collection<UUID> actors) {
        return Set.copyOf(db.sql("""
                select distinct service_id as actor from appraisal_asked
                where cell_id = :cell and service_id = any(:actors)""")
                .param("cell", cell.value())
                .param("actors", actors.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("actor", UUID.class))
                .list());
    }

    /// Of an idea on which both were asked, each keeps what it was asked and what it answered.
    @Override
    public List<Moved> move(CellId cell, UUID from, UUID into) {
        var pointing = new Pointing(db, cell, from, into);
        var moved = new ArrayList<Moved>();
        moved.addAll(pointing.move("appraisal-asked", """
                with asked as (
                    update appraisal_asked a set service_id = :into
                    where a.cell_id = :cell and a.service_id = :from
                      and not exists (select from appraisal_asked o
                                      where o.cell_id = a.cell_id and o.idea_id = a.idea_id and o.service_id = :into)
                    returning idea_id),
                answered as (
                    update appraisal_opinion set service_id = :into
                    where cell_id = :cell and service_id = :from and idea_id in (select idea_id from asked))
                select idea_id::text as line from asked"""));
        moved.addAll(pointing.move("appraisal-unasked", """
                update appraisal_unasked u set service_id = :into
                where u.cell_id = :cell and u.service_id = :from
                  and not exists (select from appraisal_unasked o
                                  where o.cell_id = u.cell_id and o.batch_id = u.batch_id
                                    and o.unasked_at = u.unasked_at and o.idea_id = u.idea_id and o.service_id = :into)
                returning batch_id || ' ' || idea_id || ' ' || extract(epoch from unasked_at) as line"""));
        return moved;
    }

    @Override
    public List<Kept> kept(CellId cell, UUID from) {
        return Pointing.kept(
                db,
                cell,
                from,
                "appraisal.kept-asked",
                "select count(*) from appraisal_asked where cell_id = :cell and service_id = :from");
    }

    @Override
    public void moveBack(CellId cell, UUID from, UUID into, Moves moves) {
        var pointing = new Pointing(db, cell, from, into);
        pointing.back(moves, "appraisal-asked", """
                with asked as (
                    update appraisal_asked set service_id = :from
                    where cell_id = :cell and service_id = :into and idea_id::text = any(:lines)
                    returning idea_id)
                update appraisal_opinion set service_id = :from
                where cell_id = :cell and service_id = :into and idea_id in (select idea_id from asked)""");
        pointing.back(moves, "appraisal-unasked", """
                update appraisal_unasked set service_id = :from
                where cell_id = :cell and service_id = :into
                  and batch_id || ' ' || idea_id || ' ' || extract(epoch from unasked_at) = any(:lines)""");
    }
}
