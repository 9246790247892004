package ruche.meetings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.engine.text.NormalForm;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;

/// Who took part in other meetings, so that each counts once.
@Component
class KnownAttendees {
    static final String SELECT = """
            select a.id, a.actor_id, a.label_ar, a.label_fr, a.heads, c.code, c.name_ar, c.name_fr, c.unit
            from meeting_attendee a
            join meeting_category c on c.cell_id = a.cell_id and c.code = a.category\s""";

    private static final int OFFERED = 300;

    private final JdbcClient db;

    KnownAttendees(JdbcClient db) {
        this.db = db;
    }

    /// @throws NotFound if the cell has no such attendee
    Attendee attendee(CellId cell, AttendeeId id) {
        return db.sql(SELECT + "where a.cell_id = :cell and a.id = :id")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(Attendee::of)
                .optional()
                .orElseThrow(() -> new NotFound(id.value().toString()));
    }

    /// Persons who were at other meetings of the cycle and stand not yet on this sheet; for staff.
    List<Attendee> elsewhere(CellId cell, Meeting meeting) {
        return db.sql(SELECT + """
                where a.cell_id = :cell and c.unit = 'PERSON' and exists (
                    select 1
                    from meeting_attendance t
                    join meeting m on m.cell_id = t.cell_id and m.id = t.meeting_id
                    where t.cell_id = a.cell_id and t.attendee_id = a.id and t.struck_at is null
                      and m.cycle_id = :cycle and m.id <> :meeting)
                  and not exists (
                    select 1 from meeting_attendance t
                    where t.cell_id = a.cell_id and t.attendee_id = a.id and t.meeting_id = :meeting
                      and t.struck_at is null)
                order by c.position, c.code, a.actor_id, a.id
                limit :most""")
                .param("cell", cell.value())
                .param("cycle", meeting.cycle().value())
                .param("meeting", meeting.id().value())
                .param("most", OFFERED)
                .query(Attendee::of)
                .list();
    }

    /// An organisation by its actor, a line by its key, persons by category, body, number and name.
    Optional<AttendeeId> find(CellId cell, MeetingId meeting, NewAttendee attendee) {
        return byKeyOrActor(cell, attendee).or(() -> sameElsewhere(cell, meeting, attendee));
    }

    private Optional<AttendeeId> byKeyOrActor(CellId cell, NewAttendee attendee) {
        var byKey = attendee.key() == null
                ? Optional.<AttendeeId>empty()
                : one("select id from meeting_attendee where cell_id = :cell and key = :key", cell, attendee);
        return byKey.or(() -> one("""
                select a.id from meeting_attendee a
                join meeting_category c on c.cell_id = a.cell_id and c.code = a.category
                where a.cell_id = :cell and a.actor_id = :actor and c.unit = 'ORGANISATION' and c.code = :category
                order by a.id limit 1""", cell, attendee));
    }

    /// Persons of the same category, body and number, named alike and not on this sheet yet: two of one name at one
    /// meeting are two.
    private Optional<AttendeeId> sameElsewhere(CellId cell, MeetingId meeting, NewAttendee attendee) {
        var label = attendee.label();
        if (attendee.key() != null || label == null) return Optional.empty();
        return db
                .sql(SELECT + """
                where a.cell_id = :cell and c.unit = 'PERSON' and a.category = :category
                  and a.actor_id is not distinct from cast(:actor as uuid) and a.heads = :heads
                  and not exists (
                      select 1 from meeting_attendance t
                      where t.cell_id = a.cell_id and t.attendee_id = a.id and t.meeting_id = :meeting
                        and t.struck_at is null)
                order by a.id""")
                .param("cell", cell.value())
                .param("category", attendee.category())
                .param(
                        "actor",
                        attendee.actor() == null ? null : attendee.actor().toString())
                .param("heads", attendee.heads())
                .param("meeting", meeting.value())
                .query(Attendee::of)
                .list()
                .stream()
                .filter(known -> known.label() != null && named(known.label()).equals(named(label)))
                .map(Attendee::id)
                .findFirst();
    }

    private static String named(Bilingual label) {
        return NormalForm.of(label.ar()) + "/" + NormalForm.of(label.fr());
    }

    private Optional<AttendeeId> one(String sql, CellId cell, NewAttendee attendee) {
        return db.sql(sql)
                .param("cell", cell.value())
                .param("key", attendee.key())
                .param("actor", attendee.actor())
                .param("category", attendee.category())
                .query((row, _) -> new AttendeeId(row.getObject("id", UUID.class)))
                .optional();
    }
}
