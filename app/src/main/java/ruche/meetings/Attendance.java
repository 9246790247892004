package ruche.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;

/// The way in to who was at which meeting.
@Component
public class Attendance {
    private static final String SELECT = """
            select a.id, a.actor_id, a.label_ar, a.label_fr, a.heads, c.code, c.name_ar, c.name_fr, c.unit
            from meeting_attendee a
            join meeting_category c on c.cell_id = a.cell_id and c.code = a.category\s""";

    private final JdbcClient db;
    private final Journal journal;
    private final MeetingWords words;
    private final Meetings meetings;
    private final Actors actors;

    Attendance(JdbcClient db, Journal journal, MeetingWords words, Meetings meetings, Actors actors) {
        this.db = db;
        this.journal = journal;
        this.words = words;
        this.meetings = meetings;
        this.actors = actors;
    }

    /// Says that somebody was there. An organisation, or a line whose key is known, is the same attendee as in
    /// other meetings; persons without a key are new each time.
    @Transactional
    public AttendeeId attend(CellId cell, MeetingId meeting, NewAttendee attendee, By by) {
        return attendAll(cell, meeting, List.of(attendee), by).getFirst();
    }

    /// Says who was there, in one go.
    @Transactional
    public List<AttendeeId> attendAll(CellId cell, MeetingId meeting, List<NewAttendee> attendees, By by) {
        meetings.meeting(cell, meeting);
        words.takeUsual(cell, by);
        var ids = new ArrayList<AttendeeId>();
        var changes = new ArrayList<Change>();
        var categories = words.categories(cell);
        for (var attendee : attendees) {
            check(cell, categories, attendee);
            var id = known(cell, attendee).orElseGet(() -> insert(cell, attendee));
            ids.add(id);
            if (enter(cell, meeting, id)) changes.add(change("attendance.entered", meeting, id, attendee));
        }
        journal.writeAll(cell, by, changes);
        return ids;
    }

    /// Says that somebody was not there after all; the attendee stays for other meetings.
    @Transactional
    public void strike(CellId cell, MeetingId meeting, AttendeeId attendee, String why, By by) {
        int struck = db.sql("""
                delete from meeting_attendance
                where cell_id = :cell and meeting_id = :meeting and attendee_id = :attendee""")
                .param("cell", cell.value())
                .param("meeting", meeting.value())
                .param("attendee", attendee.value())
                .update();
        if (struck == 0) return;
        journal.write(
                cell,
                by,
                Change.of("attendance.struck", "meeting/" + meeting.value())
                        .with("attendee", attendee.value())
                        .because(why));
    }

    /// Who was at a meeting, by category, then in the order of entry.
    public List<Attendee> of(CellId cell, MeetingId meeting) {
        return db.sql(SELECT + """
                join meeting_attendance t on t.cell_id = a.cell_id and t.attendee_id = a.id
                where a.cell_id = :cell and t.meeting_id = :meeting
                order by c.position, c.code, a.id""")
                .param("cell", cell.value())
                .param("meeting", meeting.value())
                .query(Attendee::of)
                .list();
    }

    private void check(CellId cell, List<Category> categories, NewAttendee attendee) {
        var category = categories.stream()
                .filter(known -> known.code().equals(attendee.category()))
                .findFirst()
                .orElseThrow(() -> new Refusal("meetings.category-unknown", attendee.category()));
        if (attendee.actor() != null) actors.actor(cell, new ActorId(attendee.actor()));
        boolean organisation = category.unit() == Unit.ORGANISATION;
        if (organisation && (attendee.actor() == null || attendee.heads() != 1)) throw new AttendanceMiswritten();
    }

    private Optional<AttendeeId> known(CellId cell, NewAttendee attendee) {
        var byKey = attendee.key() == null
                ? Optional.<AttendeeId>empty()
                : one("select id from meeting_attendee where cell_id = :cell and key = :key", cell, attendee);
        return byKey.or(() -> one("""
                select a.id from meeting_attendee a
                join meeting_category c on c.cell_id = a.cell_id and c.code = a.category
                where a.cell_id = :cell and a.actor_id = :actor and c.unit = 'ORGANISATION' and c.code = :category
                order by a.id limit 1""", cell, attendee));
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

    private AttendeeId insert(CellId cell, NewAttendee attendee) {
        var id = new AttendeeId(Ids.next());
        db.sql("""
                insert into meeting_attendee (cell_id, id, key, category, actor_id, label_ar, label_fr, heads)
                values (:cell, :id, :key, :category, :actor, :ar, :fr, :heads)""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("key", attendee.key())
                .param("category", attendee.category())
                .param("actor", attendee.actor())
                .param("ar", Bilingual.arOf(attendee.label()))
                .param("fr", Bilingual.frOf(attendee.label()))
                .param("heads", attendee.heads())
                .update();
        return id;
    }

    private boolean enter(CellId cell, MeetingId meeting, AttendeeId attendee) {
        return db.sql("""
                insert into meeting_attendance (cell_id, meeting_id, attendee_id) values (:cell, :meeting, :attendee)
                on conflict do nothing""")
                        .param("cell", cell.value())
                        .param("meeting", meeting.value())
                        .param("attendee", attendee.value())
                        .update()
                > 0;
    }

    private static Change change(String act, MeetingId meeting, AttendeeId id, NewAttendee attendee) {
        var change = Change.of(act, "meeting/" + meeting.value())
                .with("attendee", id.value())
                .with("category", attendee.category())
                .with("heads", attendee.heads());
        if (attendee.actor() != null) change = change.with("actor", attendee.actor());
        var label = attendee.label();
        return label == null ? change : change.withPersonal("label", label.ar() + " / " + label.fr());
    }
}
