package ruche.meetings;

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

/// Actors who took part in a meeting, led one, or answer for a recommendation.
@Component
class ActorsAtMeetings implements ActorUse, ActorPointers {
    private static final String LED = "meeting-facilitators";

    private final JdbcClient db;

    ActorsAtMeetings(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<UUID> among(CellId cell, Collection<UUID> actors) {
        return Set.copyOf(db.sql("""
                select a.actor_id as actor from meeting_attendee a
                join meeting_attendance t on t.cell_id = a.cell_id and t.attendee_id = a.id
                where a.cell_id = :cell and a.actor_id = any(:actors) and t.struck_at is null
                union
                select f.actor from meeting m, unnest(m.facilitators) as f (actor)
                where m.cell_id = :cell and f.actor = any(:actors)
                union
                select owner_id from meeting_recommendation where cell_id = :cell and owner_id = any(:actors)""")
                .param("cell", cell.value())
                .param("actors", actors.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("actor", UUID.class))
                .list());
    }

    /// To a meeting to which both were invited the other's invitation stays.
    @Override
    public List<Moved> move(CellId cell, UUID from, UUID into) {
        var pointing = new Pointing(db, cell, from, into);
        var moved = new ArrayList<Moved>();
        moved.addAll(pointing.move("meeting-attendee", """
                update meeting_attendee set actor_id = :into
                where cell_id = :cell and actor_id = :from
                returning id::text as line"""));
        moved.addAll(pointing.move("meeting-invitation", """
                update meeting_invitation i set actor_id = :into
                where i.cell_id = :cell and i.actor_id = :from
                  and not exists (select from meeting_invitation o
                                  where o.cell_id = i.cell_id and o.meeting_id = i.meeting_id and o.actor_id = :into)
                returning id::text as line"""));
        moved.addAll(pointing.move("meeting-owner", """
                update meeting_recommendation set owner_id = :into
                where cell_id = :cell and owner_id = :from
                returning id::text as line"""));
        for (var meeting : led(cell, from)) {
            var since = meeting.facilitators().moved(from, into);
            lead(cell, meeting.id(), since);
            moved.add(new Moved(
                    LED, meeting.id().toString(), meeting.facilitators().toString(), since.toString()));
        }
        return moved;
    }

    private record Led(UUID id, Listed facilitators) {}

    private List<Led> led(CellId cell, UUID actor) {
        return db.sql("""
                select id, facilitators from meeting
                where cell_id = :cell and :actor = any(facilitators)
                order by id
                for update""")
                .param("cell", cell.value())
                .param("actor", actor)
                .query((row, _) -> new Led(row.getObject("id", UUID.class), Listed.of((UUID[])
                        row.getArray("facilitators").getArray())))
                .list();
    }

    private void lead(CellId cell, UUID meeting, Listed facilitators) {
        db.sql("update meeting set facilitators = :actors where cell_id = :cell and id = :id")
                .param("actors", facilitators.array())
                .param("cell", cell.value())
                .param("id", meeting)
                .update();
    }

    @Override
    public List<Kept> kept(CellId cell, UUID from) {
        return Pointing.kept(
                db,
                cell,
                from,
                "meetings.kept-invitations",
                "select count(*) from meeting_invitation where cell_id = :cell and actor_id = :from");
    }

    @Override
    public void moveBack(CellId cell, UUID from, UUID into, Moves moves) {
        var pointing = new Pointing(db, cell, from, into);
        pointing.back(
                moves,
                "meeting-attendee",
                "update meeting_attendee set actor_id = :from where cell_id = :cell and actor_id = :into and id::text = any(:lines)");
        pointing.back(
                moves,
                "meeting-invitation",
                "update meeting_invitation set actor_id = :from where cell_id = :cell and actor_id = :into and id::text = any(:lines)");
        pointing.back(
                moves,
                "meeting-owner",
                "update meeting_recommendation set owner_id = :from where cell_id = :cell and owner_id = :into and id::text = any(:lines)");
        var now = led(cell, into);
        for (var moved : moves.of(LED))
            now.stream()
                    .filter(meeting -> meeting.id().toString().equals(moved.line()))
                    .forEach(meeting ->
                            lead(cell, meeting.id(), meeting.facilitators().back(moved, from, into)));
    }
}
