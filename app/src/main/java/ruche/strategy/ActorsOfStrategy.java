package ruche.strategy;

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

/// Actors who run a sector programme, or answer for an activity.
@Component
class ActorsOfStrategy implements ActorUse, ActorPointers {
    private static final String RUN_BY = "programme-run-by";
    private static final String WHO = "activity-who";

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

    @Override
    public List<Moved> move(CellId cell, UUID from, UUID into) {
        var pointing = new Pointing(db, cell, from, into);
        var moved = new ArrayList<Moved>();
        moved.addAll(pointing.move(RUN_BY, """
                update sector_programme set run_by = :into
                where cell_id = :cell and run_by = :from
                returning id::text as line"""));
        for (var activity : answeredBy(cell, from)) {
            var since = activity.who().moved(from, into);
            answer(cell, activity.id(), since);
            moved.add(new Moved(WHO, activity.id().toString(), activity.who().toString(), since.toString()));
        }
        return moved;
    }

    private record Answered(UUID id, Listed who) {}

    private List<Answered> answeredBy(CellId cell, UUID actor) {
        return db.sql("""
                select id, who from activity
                where cell_id = :cell and :actor = any(who)
                order by id
                for update""")
                .param("cell", cell.value())
                .param("actor", actor)
                .query((row, _) -> new Answered(row.getObject("id", UUID.class), Listed.of((UUID[])
                        row.getArray("who").getArray())))
                .list();
    }

    private void answer(CellId cell, UUID activity, Listed who) {
        db.sql("update activity set who = :who where cell_id = :cell and id = :id")
                .param("who", who.array())
                .param("cell", cell.value())
                .param("id", activity)
                .update();
    }

    @Override
    public void moveBack(CellId cell, UUID from, UUID into, Moves moves) {
        var pointing = new Pointing(db, cell, from, into);
        pointing.back(moves, RUN_BY, """
                update sector_programme set run_by = :from
                where cell_id = :cell and run_by = :into and id::text = any(:lines)""");
        var now = answeredBy(cell, into);
        for (var moved : moves.of(WHO))
            now.stream()
                    .filter(activity -> activity.id().toString().equals(moved.line()))
                    .forEach(activity ->
                            answer(cell, activity.id(), activity.who().back(moved, from, into)));
    }
}
