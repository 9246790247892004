package ruche.meetings;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import ruche.kernel.Rows;
import ruche.record.Change;
import ruche.record.Journal;

/// The way in to who was at which meeting.
@Component
public class Attendance {
    private final JdbcClient db;
    private final Journal journal;
    private final KnownAttendees known;
    private final MeetingWords words;
    private final Meetings meetings;
    private final Actors actors;
    private final InvitationNews invited;
    private final Clock clock;

    Attendance(
            JdbcClient db,
            Journal journal,
            KnownAttendees known,
            MeetingWords words,
            Meetings meetings,
            Actors actors,
            InvitationNews invited,
            Clock clock) {
        this.db = db;
        this.journal = journal;
        this.known = known;
        this.words = words;
        this.meetings = meetings;
        this.actors = actors;
        this.invited = invited;
        this.clock = clock;
    }

    /// Says that somebody was there. An organisation, a line whose key is known, or persons of the same category,
    /// body, number and name are the same attendee as in other meetings; persons without a name are new each time.
    @Transactional
    public AttendeeId attend(CellId cell, MeetingId meeting, NewAttendee attendee, By by) {
        return attendAll(cell, meeting, List.of(attendee), by).getFirst();
    }

    /// Says who was there, in one go.
    @Transactional
    public List<AttendeeId> attendAll(CellId cell, MeetingId meeting, List<NewAttendee> attendees, By by) {
        return attendAll(cell, meeting, attendees, null, by);
    }

    /// @param importId which import brings them; null where somebody enters them
    @Transactional
    List<AttendeeId> attendAll(
            CellId cell, MeetingId meeting, List<NewAttendee> attendees, @Nullable UUID importId, By by) {
        meetings.meeting(cell, meeting);
        words.takeUsual(cell, by);
        var ids = new ArrayList<AttendeeId>();
        var changes = new ArrayList<Change>();
        var categories = words.categories(cell);
        for (var attendee : attendees) {
            check(cell, categories, attendee);
            var id = known.find(cell, meeting, attendee).orElseGet(() -> insert(cell, attendee));
            ids.add(id);
            if (enter(cell, meeting, id, importId)) changes.add(change("attendance.entered", meeting, id, attendee));
        }
        journal.writeAll(cell, by, changes);
        return ids;
    }

    /// Says that somebody known from other meetings was at this one too.
    ///
    /// @throws NotFound if the cell has no such attendee
    @Transactional
    public void again(CellId cell, MeetingId meeting, List<AttendeeId> attendees, By by) {
        meetings.meeting(cell, meeting);
        var changes = new ArrayList<Change>();
        for (var id : attendees) {
            var one = known.attendee(cell, id);
            if (enter(cell, meeting, id, null))
                changes.add(Change.of("attendance.entered", subject(id))
                        .with("meeting", meeting.value())
                        .with("category", one.category().code())
                        .with("heads", one.heads()));
        }
        journal.writeAll(cell, by, changes);
    }

    /// Says that somebody was not there after all; the line stays on the sheet with the reason, and the attendee for
    /// other meetings.
    ///
    /// @throws Refusal `meetings.not-on-sheet` if the attendee does not stand on it, or was struck before
    @Transactional
    public void strike(CellId cell, MeetingId meeting, AttendeeId attendee, String why, By by) {
        var one = known.attendee(cell, attendee);
        int struck = db.sql("""
                update meeting_attendance set struck_at = :now, struck_why = :why
                where cell_id = :cell and meeting_id = :meeting and attendee_id = :attendee and struck_at is null""")
                .param("now", Timestamp.from(clock.instant()))
                .param("why", why)
                .param("cell", cell.value())
                .param("meeting", meeting.value())
                .param("attendee", attendee.value())
                .update();
        if (struck == 0) throw new Refusal("meetings.not-on-sheet").about("why");
        journal.write(
                cell,
                by,
                Change.of("attendance.struck", subject(attendee))
                        .with("meeting", meeting.value())
                        .with("category", one.category().code())
                        .with("heads", one.heads())
                        .because(why));
    }

    /// Erases a person's name wherever it stands on sheets; the line stays and is counted.
    @Transactional
    public void erase(CellId cell, AttendeeId attendee, String why, By by) {
        var one = known.attendee(cell, attendee);
        db.sql("""
                update meeting_attendee set label_ar = '', label_fr = '', key = null, erased_at = :now
                where cell_id = :cell and id = :id""")
                .param("now", Timestamp.from(clock.instant()))
                .param("cell", cell.value())
                .param("id", attendee.value())
                .update();
        invited.forget(cell, attendee);
        journal.forgetSalts(cell, subject(attendee));
        journal.write(
                cell,
                by,
                Change.of("attendance.erased", subject(attendee))
                        .with("category", one.category().code())
                        .with("heads", one.heads())
                        .because(why));
    }

    private static String subject(AttendeeId attendee) {
        return "attendee/" + attendee.value();
    }

    private record Entry(UUID meeting, UUID attendee) {}

    /// Strikes what an import entered, some of it at a time.
    ///
    /// @return how many lines; 0 when none is left
    @Transactional
    int takeBack(CellId cell, UUID importId, int most, String why, By by) {
        var entered = db.sql("""
                select meeting_id as meeting, attendee_id as attendee
                from meeting_attendance
                where cell_id = :cell and import_id = :import and struck_at is null
                order by meeting_id, attendee_id
                limit :most
                for update""")
                .param("cell", cell.value())
                .param("import", importId)
                .param("most", most)
                .query(Rows.rows(Entry.class))
                .list();
        for (var entry : entered)
            strike(cell, new MeetingId(entry.meeting()), new AttendeeId(entry.attendee()), why, by);
        return entered.size();
    }

    /// Who was at a meeting, by category, then in the order of entry.
    public List<Attendee> of(CellId cell, MeetingId meeting) {
        return db.sql(KnownAttendees.SELECT + """
                join meeting_attendance t on t.cell_id = a.cell_id and t.attendee_id = a.id
                where a.cell_id = :cell and t.meeting_id = :meeting and t.struck_at is null
                order by c.position, c.code, a.id""")
                .param("cell", cell.value())
                .param("meeting", meeting.value())
                .query(Attendee::of)
                .list();
    }

    /// Who was struck from a meeting's sheet, and why; for staff.
    public List<Struck> struck(CellId cell, MeetingId meeting) {
        return db.sql(KnownAttendees.SELECT.replace("select ", "select t.struck_why, ") + """
                join meeting_attendance t on t.cell_id = a.cell_id and t.attendee_id = a.id
                where a.cell_id = :cell and t.meeting_id = :meeting and t.struck_at is not null
                order by c.position, c.code, a.id""")
                .param("cell", cell.value())
                .param("meeting", meeting.value())
                .query(Struck::of)
                .list();
    }

    /// Persons who were at other meetings of the cycle and stand not yet on this sheet; for staff.
    public List<Attendee> elsewhere(CellId cell, Meeting meeting) {
        return known.elsewhere(cell, meeting);
    }

    private void check(CellId cell, List<Category> categories, NewAttendee attendee) {
        var category = categories.stream()
                .filter(one -> one.code().equals(attendee.category()))
                .findFirst()
                .orElseThrow(() -> new Refusal("meetings.category-unknown", attendee.category()));
        if (attendee.actor() != null) actors.actor(cell, new ActorId(attendee.actor()));
        boolean organisation = category.unit() == Unit.ORGANISATION;
        if (organisation && (attendee.actor() == null || attendee.heads() != 1))
            throw AttendanceMiswritten.organisation();
    }

    private AttendeeId insert(CellId cell, NewAttendee attendee) {
        var id = new AttendeeId(Ids.next());
        db.sql("""
                insert into meeting_attendee (cell_id, id, key, category, actor_id, label_ar, label_fr, heads, commune)
                values (:cell, :id, :key, :category, :actor, :ar, :fr, :heads, :commune)""")
                .param("commune", seat(cell, attendee.actor()))
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

    /// Where it has its seat; null where the registry does not say.
    private @Nullable String seat(CellId cell, @Nullable UUID actor) {
        return actor == null ? null : actors.actor(cell, new ActorId(actor)).commune();
    }

    private boolean enter(CellId cell, MeetingId meeting, AttendeeId attendee, @Nullable UUID importId) {
        return db.sql("""
                insert into meeting_attendance (cell_id, meeting_id, attendee_id, import_id)
                values (:cell, :meeting, :attendee, :import)
                on conflict (cell_id, meeting_id, attendee_id)
                do update set struck_at = null, struck_why = '', import_id = excluded.import_id
                where meeting_attendance.struck_at is not null""")
                        .param("import", importId)
                        .param("cell", cell.value())
                        .param("meeting", meeting.value())
                        .param("attendee", attendee.value())
                        .update()
                > 0;
    }

    private static Change change(String act, MeetingId meeting, AttendeeId id, NewAttendee attendee) {
        var change = Change.of(act, subject(id))
                .with("meeting", meeting.value())
                .with("category", attendee.category())
                .with("heads", attendee.heads());
        if (attendee.actor() != null) change = change.with("actor", attendee.actor());
        var label = attendee.label();
        return label == null ? change : change.withPersonal("label", label.ar() + " / " + label.fr());
    }
}
