package ruche.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.Role;
import ruche.kernel.Rows;
import ruche.shell.Visit;

/// To which meetings the actors that somebody speaks for are invited.
@Component
class OurInvitations {
    private static final int MOST = 200;

    private final JdbcClient db;
    private final Clock clock;

    OurInvitations(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Those to meetings that are still to be held, the next one first.
    List<OurInvitation> ahead(Visit visit) {
        var bodies = Stream.of(Role.MEMBER, Role.SERVICE)
                .flatMap(role -> visit.bodies(role).stream())
                .toArray(UUID[]::new);
        if (bodies.length == 0) return List.of();
        return db.sql("""
                select m.id as meeting, m.title_ar, m.title_fr, m.day, i.actor_id, i.token, i.state, i.invited_at
                from meeting_invitation i
                join meeting m on m.cell_id = i.cell_id and m.id = i.meeting_id
                left join meeting_preparation p on p.cell_id = m.cell_id and p.meeting_id = m.id
                where i.cell_id = :cell and i.actor_id = any(:bodies) and i.state <> 'WITHDRAWN'
                  and m.day >= :today and p.cancelled_at is null
                order by m.day, i.invited_at, i.id
                limit :most""")
                .param("cell", visit.cell().value())
                .param("bodies", bodies)
                .param("today", LocalDate.now(clock.withZone(visit.here().zone())))
                .param("most", MOST)
                .query((row, _) -> new OurInvitation(
                        row.getObject("meeting", UUID.class),
                        Rows.bilingual(row, "title"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("actor_id", UUID.class),
                        row.getString("token"),
                        Invitation.State.valueOf(row.getString("state")),
                        row.getTimestamp("invited_at").toInstant()))
                .list();
    }
}
