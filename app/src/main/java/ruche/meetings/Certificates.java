package ruche.meetings;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.Cells;
import ruche.engine.text.NormalForm;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.kernel.Rows;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.shell.Visit;

/// The way in to certificates of attendance.
@Component
public class Certificates {
    private static final int CODE = 8;
    private static final int MOST = 500;
    private static final String SELECT = """
            select f.number, f.code, f.meeting_id, f.attendee_id, a.actor_id, a.label_ar, a.label_fr, f.issued_at,
                   t.struck_at is null as holds
            from meeting_certificate f
            join meeting_attendance t on t.cell_id = f.cell_id and t.meeting_id = f.meeting_id
                and t.attendee_id = f.attendee_id
            join meeting_attendee a on a.cell_id = f.cell_id and a.id = f.attendee_id
            where f.cell_id = :cell\s""";

    private final JdbcClient db;
    private final Journal journal;
    private final Meetings meetings;
    private final Preparations preparations;
    private final Attendance attendance;
    private final Recommendations days;
    private final Cells cells;
    private final Clock clock;

    Certificates(
            JdbcClient db,
            Journal journal,
            Meetings meetings,
            Preparations preparations,
            Attendance attendance,
            Recommendations days,
            Cells cells,
            Clock clock) {
        this.db = db;
        this.journal = journal;
        this.meetings = meetings;
        this.preparations = preparations;
        this.attendance = attendance;
        this.days = days;
        this.cells = cells;
        this.clock = clock;
    }

    /// Gives one to each actor and to each person with a name that was there; who has one keeps it.
    ///
    /// @return how many are new
    /// @throws Refusal `meetings.certificate-early`, `meetings.cancelled-before`, `meetings.certificate-nobody`
    @Transactional
    public int issue(CellId cell, MeetingId meeting, By by) {
        var held = meetings.meeting(cell, meeting);
        if (preparations.of(cell, meeting).cancelled() != null) throw new Refusal("meetings.cancelled-before");
        if (held.day().isAfter(days.today(cell))) throw new Refusal("meetings.certificate-early");
        var named = attendance.of(cell, meeting).stream()
                .filter(one -> one.category().unit() == Unit.ORGANISATION || (one.label() != null && one.heads() == 1))
                .map(one -> one.id().value())
                .toList();
        if (named.isEmpty()) throw new Refusal("meetings.certificate-nobody");
        int year = held.day().getYear();
        lock(cell);
        int last = last(cell, year);
        var without = without(cell, meeting, named);
        for (var attendee : without) insert(cell, meeting, attendee, year, ++last);
        if (!without.isEmpty())
            journal.write(
                    cell,
                    by,
                    Change.of("meeting.certified", "meeting/" + meeting.value()).with("how-many", without.size()));
        return without.size();
    }

    /// Numbers of one cell are given one after another.
    private void lock(CellId cell) {
        db.sql("select pg_advisory_xact_lock(hashtext('meeting_certificate'), :cell)")
                .param("cell", cell.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private int last(CellId cell, int year) {
        return db.sql("""
                select coalesce(max(position), 0) from meeting_certificate
                where cell_id = :cell and year = :year""")
                .param("cell", cell.value())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    private List<UUID> without(CellId cell, MeetingId meeting, List<UUID> named) {
        var have = db.sql("select attendee_id from meeting_certificate where cell_id = :cell and meeting_id = :meeting")
                .param("cell", cell.value())
                .param("meeting", meeting.value())
                .query((row, _) -> row.getObject("attendee_id", UUID.class))
                .list();
        return named.stream().filter(one -> !have.contains(one)).toList();
    }

    private void insert(CellId cell, MeetingId meeting, UUID attendee, int year, int position) {
        db.sql("""
                insert into meeting_certificate (cell_id, number, year, position, meeting_id, attendee_id, code, issued_at)
                values (:cell, :number, :year, :position, :meeting, :attendee, :code, :now)""")
                .param("cell", cell.value())
                .param(
                        "number",
                        String.format(
                                Locale.ROOT, "%s-A-%d-%04d", cells.byId(cell).prefix(), year, position))
                .param("year", year)
                .param("position", position)
                .param("meeting", meeting.value())
                .param("attendee", attendee)
                .param("code", InvitationStore.drawn(CODE))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// Of a meeting, by number.
    public List<Certificate> of(CellId cell, MeetingId meeting) {
        return db.sql(SELECT + "and f.meeting_id = :meeting order by f.year, f.position")
                .param("cell", cell.value())
                .param("meeting", meeting.value())
                .query(Certificates::certificate)
                .list();
    }

    /// Those that hold of the actors that somebody speaks for, and those that he himself has as one of their
    /// people; the latest first.
    public List<Certificate> ours(Visit visit) {
        var bodies = Stream.of(Role.MEMBER, Role.SERVICE)
                .flatMap(role -> visit.bodies(role).stream())
                .toArray(UUID[]::new);
        if (bodies.length == 0) return List.of();
        var himself = NormalForm.of(visit.personName());
        return db
                .sql(SELECT + """
                and a.actor_id = any(:bodies) and t.struck_at is null
                order by f.year desc, f.position desc
                limit :most""")
                .param("cell", visit.cell().value())
                .param("bodies", bodies)
                .param("most", MOST)
                .query(Certificates::certificate)
                .list()
                .stream()
                .filter(one -> one.person() == null || isCalled(one.person(), himself))
                .toList();
    }

    private static boolean isCalled(Bilingual person, String name) {
        return NormalForm.of(person.ar()).equals(name)
                || NormalForm.of(person.fr()).equals(name);
    }

    /// What a paper says, for whoever has it in his hand: nothing is told to who knows the number only.
    Optional<Certificate> checked(CellId cell, String number, String code) {
        var typed = NormalForm.of(code).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return db.sql(SELECT + "and f.number = :number")
                .param("cell", cell.value())
                .param("number", number.strip().toUpperCase(Locale.ROOT))
                .query(Certificates::certificate)
                .optional()
                .filter(one -> MessageDigest.isEqual(bytes(one.code()), bytes(typed)));
    }

    private static byte[] bytes(String code) {
        return code.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Certificate certificate(ResultSet row, int number) throws SQLException {
        return new Certificate(
                row.getString("number"),
                row.getString("code"),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                new AttendeeId(row.getObject("attendee_id", UUID.class)),
                row.getObject("actor_id", UUID.class),
                Rows.textOrNull(row, "label"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("holds"));
    }
}
