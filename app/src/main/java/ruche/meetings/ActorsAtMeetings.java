package ruche.meetings;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.actors.ActorUse;
import ruche.kernel.CellId;

/// Actors who took part in a meeting, led one, or answer for a recommendation.
@Component
class ActorsAtMeetings implements ActorUse {
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
}
