package ruche.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.actors.ActorDeeds;
import ruche.kernel.CellId;
import ruche.kernel.Rows;
import ruche.shell.CellFaces;

/// When an actor was last at a meeting, to which it is still invited, and what it must still carry out.
@Component
class DeedsAtMeetings implements ActorDeeds {
    private final JdbcClient db;
    private final CellFaces cells;
    private final Clock clock;

    DeedsAtMeetings(JdbcClient db, CellFaces cells, Clock clock) {
        this.db = db;
        this.cells = cells;
        this.clock = clock;
    }

    @Override
    public Optional<Deed> latest(CellId cell, UUID actor) {
        return bound("""
                select m.day, m.title_ar, m.title_fr
                from meeting_attendee a
                join meeting_attendance t on t.cell_id = a.cell_id and t.attendee_id = a.id
                join meeting m on m.cell_id = t.cell_id and m.id = t.meeting_id
                where a.cell_id = :cell and a.actor_id = :actor and t.struck_at is null and m.day <= :today
                order by m.day desc, m.id desc
                limit 1""", cell, actor)
                .param("today", today(cell))
                .query((row, _) -> new Deed(
                        row.getObject("day", LocalDate.class), "meetings.deed-attended", Rows.bilingual(row, "title")))
                .optional();
    }

    @Override
    public List<Open> open(CellId cell, UUID actor) {
        return bound("""
                select r.due as day, 'meetings.open-' || r.kind as sort, '/recommendations/' || r.id as path,
                    r.text_ar as what_ar, r.text_fr as what_fr, r.id
                from meeting_recommendation r
                where r.cell_id = :cell and r.owner_id = :actor and r.state in ('OPEN', 'UNDER_WAY')
                union all
                select m.day, 'meetings.open-INVITATION', '/meetings/' || m.id || '/invitations',
                    m.title_ar, m.title_fr, i.id
                from meeting_invitation i
                join meeting m on m.cell_id = i.cell_id and m.id = i.meeting_id
                left join meeting_preparation p on p.cell_id = m.cell_id and p.meeting_id = m.id
                where i.cell_id = :cell and i.actor_id = :actor and i.state in ('INVITED', 'COMING', 'WAITING')
                  and m.day >= :today and p.cancelled_at is null
                order by day nulls last, id
                limit 100""", cell, actor)
                .param("today", today(cell))
                .query((row, _) -> new Open(row.getString("sort"), Rows.bilingual(row, "what"), row.getString("path")))
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, CellId cell, UUID actor) {
        return db.sql(sql).param("cell", cell.value()).param("actor", actor);
    }

    private LocalDate today(CellId cell) {
        return LocalDate.now(clock.withZone(cells.face(cell).zone()));
    }
}
