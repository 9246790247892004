package ruche.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.Role;
import ruche.kernel.Rows;
import ruche.shell.Visit;
import ruche.shell.Waiting;
import ruche.shell.WaitingWork;

/// What meetings left to be done: decisions and recommendations whose day is over, meetings of which nobody has
/// written down yet who came, and minutes that wait for the chair or for staff.
@Component
@Order(30)
class MeetingsWaiting implements WaitingWork {
    private static final String LATE = "/recommendations?which=LATE";

    private final JdbcClient db;
    private final Clock clock;

    MeetingsWaiting(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Waiting> of(Visit visit) {
        return Stream.of(
                        late(visit),
                        unattended(visit),
                        ofChair(visit),
                        ofStaff(
                                visit,
                                "meetings.waiting-minutes-word",
                                "m.state = 'SENT' and not exists (select from meeting_chair h where h.cell_id = m.cell_id"
                                        + " and h.meeting_id = m.meeting_id and h.person_id is not null)",
                                "m.sent_at"),
                        ofStaff(visit, "meetings.waiting-minutes-back", "m.state = 'SENT_BACK'", "m.answered_at"),
                        ofStaff(visit, "meetings.waiting-minutes-publish", "m.state = 'VALIDATED'", "m.answered_at"),
                        unwritten(visit))
                .flatMap(Optional::stream)
                .toList();
    }

    /// For who reads as staff, all; for others, those that a body they speak for must carry out.
    private Optional<Waiting> late(Visit visit) {
        var bodies = visit.bodies().values().stream().flatMap(List::stream).toArray(UUID[]::new);
        if (!visit.readsAsStaff() && bodies.length == 0) return Optional.empty();
        return line(
                        visit,
                        visit.readsAsStaff() ? "meetings.waiting-late" : "meetings.waiting-yours",
                        LATE,
                        """
                        select r.due + 1 as since, :late || case when :all then '' else '&owner=' || r.owner_id end as path
                        from meeting_recommendation r
                        where r.cell_id = :cell and r.state in ('OPEN', 'UNDER_WAY') and r.due < :today
                          and (:all or r.owner_id = any(:bodies::uuid[]))""",
                        visit.readsAsStaff(),
                        bodies)
                .map(Waiting::overdue);
    }

    /// For whoever facilitates: the meetings of the bodies he speaks for, or all where he speaks for none.
    private Optional<Waiting> unattended(Visit visit) {
        if (!visit.staff() && !visit.has(Role.FACILITATOR)) return Optional.empty();
        var bodies = visit.bodies(Role.FACILITATOR).toArray(UUID[]::new);
        return line(
                visit, "meetings.waiting-attendance", "/meetings", """
                select m.day as since, '/meetings/' || m.id || '/attendance' as path
                from meeting m
                where m.cell_id = :cell and m.day <= :today and (:all or m.facilitators && :bodies::uuid[])
                  and not exists (select from meeting_attendance t where t.cell_id = m.cell_id and t.meeting_id = m.id)""", visit.staff() || bodies.length == 0, bodies);
    }

    /// Minutes sent to whoever reads this.
    private Optional<Waiting> ofChair(Visit visit) {
        var person = visit.personId();
        if (person == null) return Optional.empty();
        return minutes(visit, "meetings.waiting-minutes-chair", """
                        select m.meeting_id, m.sent_at as since from meeting_minutes m
                        join meeting_chair h on h.cell_id = m.cell_id and h.meeting_id = m.meeting_id
                        where m.cell_id = :cell and m.state = 'SENT' and h.person_id = :person""", person.value());
    }

    private Optional<Waiting> ofStaff(Visit visit, String key, String which, String since) {
        if (!visit.staff()) return Optional.empty();
        return minutes(
                visit,
                key,
                "select m.meeting_id, " + since + " as since from meeting_minutes m where m.cell_id = :cell and "
                        + which,
                null);
    }

    private Optional<Waiting> minutes(Visit visit, String key, String each, @Nullable UUID person) {
        return db.sql("select count(*) as count, min(since) as since, min(meeting_id::text) as meeting from (" + each
                        + " limit :most) as waiting")
                .param("cell", visit.cell().value())
                .param("person", person, Types.OTHER)
                .param("most", Waiting.MOST + 1)
                .query((row, _) -> Waiting.of(
                        key,
                        row.getLong("count"),
                        Rows.instantOrNull(row, "since"),
                        row.getLong("count") == 1 ? "/meetings/" + row.getString("meeting") + "/minutes" : "/meetings"))
                .optional()
                .filter(some -> some.count() > 0);
    }

    /// Meetings of the last weeks of which it is known who came, and whose minutes nobody has begun.
    private Optional<Waiting> unwritten(Visit visit) {
        if (!visit.staff() && !visit.has(Role.FACILITATOR)) return Optional.empty();
        var bodies = visit.bodies(Role.FACILITATOR).toArray(UUID[]::new);
        return line(
                visit,
                "meetings.waiting-minutes-unwritten",
                "/meetings",
                """
                select m.day as since, '/meetings/' || m.id || '/minutes/edit' as path
                from meeting m
                where m.cell_id = :cell and m.day <= :today and m.day > :today - 30
                  and (:all or m.facilitators && :bodies::uuid[])
                  and exists (select from meeting_attendance t where t.cell_id = m.cell_id and t.meeting_id = m.id)
                  and not exists (select from meeting_minutes v where v.cell_id = m.cell_id and v.meeting_id = m.id)""",
                visit.staff() || bodies.length == 0,
                bodies);
    }

    /// @param many where all of it stands, when it is not done on one page
    /// @param all whether the bodies do not matter
    private Optional<Waiting> line(Visit visit, String key, String many, String each, boolean all, UUID[] bodies) {
        return db.sql("select count(*) as count, min(since) as since,"
                        + " count(distinct path) as paths, min(path) as path"
                        + " from (" + each + " limit :most) as waiting")
                .params(Map.of(
                        "cell",
                        visit.cell().value(),
                        "today",
                        LocalDate.now(clock.withZone(visit.here().zone())),
                        "all",
                        all,
                        "bodies",
                        bodies,
                        "late",
                        LATE,
                        "most",
                        Waiting.MOST + 1))
                .query((row, _) -> waiting(row, key, many, visit.here().zone()))
                .optional()
                .filter(some -> some.count() > 0);
    }

    private static Waiting waiting(ResultSet row, String key, String many, ZoneId zone) throws SQLException {
        var path = row.getLong("paths") == 1 ? row.getString("path") : many;
        var day = Rows.day(row, "since");
        var since = day == null ? null : day.atStartOfDay(zone).toInstant();
        return Waiting.of(key, row.getLong("count"), since, path);
    }
}
