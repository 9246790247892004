package ruche.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.kernel.Rows;
import ruche.meetings.Prepared.AgendaPoint;
import ruche.meetings.Prepared.Move;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.shell.CellFaces;
import ruche.strategy.CycleId;

/// The way in to how meetings are prepared, moved and cancelled.
@Component
public class Preparations {
    private final JdbcClient db;
    private final Journal journal;
    private final Meetings meetings;
    private final ApplicationEventPublisher events;
    private final CellFaces cells;
    private final Clock clock;

    Preparations(
            JdbcClient db,
            Journal journal,
            Meetings meetings,
            ApplicationEventPublisher events,
            CellFaces cells,
            Clock clock) {
        this.db = db;
        this.journal = journal;
        this.meetings = meetings;
        this.events = events;
        this.cells = cells;
        this.clock = clock;
    }

    /// Sets a meeting up with its hours and the rest, in one go.
    @Transactional
    public MeetingId add(CellId cell, NewMeeting meeting, Preparation preparation, By by) {
        var id = meetings.add(cell, meeting, by);
        prepare(cell, id, preparation, by);
        return id;
    }

    /// Corrects a meeting and its preparation; a day given here was written wrong: a meeting is moved by [#move].
    @Transactional
    public void change(CellId cell, MeetingId id, NewMeeting meeting, Preparation preparation, By by) {
        boolean same = meetings.meeting(cell, id).asNew().equals(meeting);
        meetings.change(cell, id, meeting, by);
        prepare(cell, id, preparation, by);
        if (!same) revise(cell, id);
    }

    /// The meetings of a cycle that are not held.
    public Set<MeetingId> cancelled(CellId cell, CycleId cycle) {
        return Set.copyOf(db.sql("""
                select p.meeting_id from meeting_preparation p
                join meeting m on m.cell_id = p.cell_id and m.id = p.meeting_id
                where p.cell_id = :cell and m.cycle_id = :cycle and p.cancelled_at is not null""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .query((row, _) -> new MeetingId(row.getObject("meeting_id", UUID.class)))
                .list());
    }

    /// @throws Refusal `meetings.hour-skipped` for an hour that the clock passes over on the meeting's day
    @Transactional
    public void prepare(CellId cell, MeetingId id, Preparation now, By by) {
        LocalHours.mustBe(
                meetings.meeting(cell, id).day(), now, cells.face(cell).zone());
        var before = of(cell, id).preparation();
        if (before.equals(now)) return;
        bind(db.sql("""
                insert into meeting_preparation (cell_id, meeting_id, begins, ends, capacity, moderators_ar,
                    moderators_fr, rapporteurs_ar, rapporteurs_fr, revision, changed_at)
                values (:cell, :id, :begins, :ends, :capacity, :moderatorsAr,
                    :moderatorsFr, :rapporteursAr, :rapporteursFr, 0, :now)
                on conflict (cell_id, meeting_id) do update
                set begins = excluded.begins, ends = excluded.ends, capacity = excluded.capacity,
                    moderators_ar = excluded.moderators_ar, moderators_fr = excluded.moderators_fr,
                    rapporteurs_ar = excluded.rapporteurs_ar, rapporteurs_fr = excluded.rapporteurs_fr,
                    revision = meeting_preparation.revision + 1, changed_at = excluded.changed_at"""), cell, id)
                .param("begins", now.begins())
                .param("ends", now.ends())
                .param("capacity", now.capacity())
                .param("moderatorsAr", Bilingual.arOf(now.moderators()))
                .param("moderatorsFr", Bilingual.frOf(now.moderators()))
                .param("rapporteursAr", Bilingual.arOf(now.rapporteurs()))
                .param("rapporteursFr", Bilingual.frOf(now.rapporteurs()))
                .update();
        journal.write(cell, by, change(id, now).since(change(id, before)));
    }

    private static Change change(MeetingId id, Preparation preparation) {
        return Change.of("meeting.prepared", subject(id))
                .with("begins", Change.text(preparation.begins()))
                .with("ends", Change.text(preparation.ends()))
                .with("capacity", Change.text(preparation.capacity()));
    }

    /// Says that it will not be held; whoever comes to its page reads why, and those invited
    /// are told.
    ///
    /// @throws Refusal `meetings.cancelled-before`
    @Transactional
    public void cancel(CellId cell, MeetingId id, Bilingual why, By by) {
        if (of(cell, id).cancelled() != null) throw new Refusal("meetings.cancelled-before").about("why");
        revise(cell, id);
        bind(db.sql("""
                update meeting_preparation
                set cancelled_at = :now, cancelled_why_ar = :ar, cancelled_why_fr = :fr
                where cell_id = :cell and meeting_id = :id"""), cell, id).param("ar", why.ar()).param("fr", why.fr()).update();
        journal.write(cell, by, Change.of("meeting.cancelled", subject(id)).because(why));
        events.publishEvent(new MeetingCancelled(cell, id, why, by));
    }

    /// Moves it to another day or hour; who is invited stays invited, and is told.
    ///
    /// @param ends null where it is not fixed
    /// @throws Refusal `meetings.cancelled-before`, `meetings.not-moved`, as of [#prepare] and [Preparation]
    @Transactional
    public void move(
            CellId cell,
            MeetingId id,
            LocalDate day,
            @Nullable LocalTime begins,
            @Nullable LocalTime ends,
            Bilingual why,
            By by) {
        var meeting = meetings.meeting(cell, id);
        var before = of(cell, id);
        var old = before.preparation();
        if (before.cancelled() != null) throw new Refusal("meetings.cancelled-before").about("day");
        var now = new Preparation(begins, ends, old.capacity(), old.moderators(), old.rapporteurs());
        if (meeting.day().equals(day) && now.equals(old)) throw new Refusal("meetings.not-moved").about("day");
        var as = meeting.asNew();
        meetings.change(
                cell,
                id,
                new NewMeeting(
                        as.cycle(),
                        as.kind(),
                        day,
                        as.axis(),
                        as.title(),
                        as.place(),
                        as.facilitators(),
                        as.conclusion()),
                by);
        prepare(cell, id, now, by);
        revise(cell, id);
        bind(db.sql("""
                insert into meeting_move (cell_id, id, meeting_id, from_day, from_begins, why_ar, why_fr, moved_at)
                values (:cell, :move, :id, :day, :begins, :ar, :fr, :now)"""), cell, id)
                .param("move", Ids.next())
                .param("day", meeting.day())
                .param("begins", old.begins())
                .param("ar", why.ar())
                .param("fr", why.fr())
                .update();
        journal.write(
                cell,
                by,
                Change.of("meeting.moved", subject(id))
                        .with("day", meeting.day(), day)
                        .because(why));
        events.publishEvent(new MeetingMoved(cell, id, meeting.day(), why, by));
    }

    /// @throws Refusal `meetings.minutes-wrong`
    static void checkMinutes(@Nullable Integer minutes) {
        if (minutes != null && (minutes < 1 || minutes > 1440))
            throw new Refusal("meetings.minutes-wrong").about("minutes");
    }

    /// Adds a point at the end of the agenda.
    @Transactional
    public AgendaPointId addPoint(
            CellId cell, MeetingId id, Bilingual title, @Nullable Integer minutes, @Nullable Bilingual leader, By by) {
        meetings.meeting(cell, id);
        checkMinutes(minutes);
        var point = new AgendaPointId(Ids.next());
        db.sql("""
                insert into meeting_agenda_point (cell_id, id, meeting_id, position, title_ar, title_fr, minutes,
                    leader_ar, leader_fr)
                select :cell, :point, :id, coalesce(max(position), 0) + 1, :ar, :fr, :minutes::int, :leaderAr, :leaderFr
                from meeting_agenda_point where cell_id = :cell and meeting_id = :id""")
                .param("cell", cell.value())
                .param("point", point.value())
                .param("id", id.value())
                .param("ar", title.ar())
                .param("fr", title.fr())
                .param("minutes", minutes)
                .param("leaderAr", Bilingual.arOf(leader))
                .param("leaderFr", Bilingual.frOf(leader))
                .update();
        revise(cell, id);
        journal.write(
                cell,
                by,
                Change.of("meeting.agenda-added", subject(id))
                        .with("title-ar", title.ar())
                        .with("title-fr", title.fr()));
        return point;
    }

    /// @return the meeting it was of
    @Transactional
    public MeetingId removePoint(CellId cell, AgendaPointId point, By by) {
        var meeting = meetingOf(cell, point);
        var gone = of(cell, meeting).agenda().stream()
                .filter(one -> one.id().equals(point))
                .findFirst()
                .orElseThrow(() -> new NotFound(point.value().toString()));
        db.sql("delete from meeting_agenda_point where cell_id = :cell and id = :point")
                .param("cell", cell.value())
                .param("point", point.value())
                .update();
        revise(cell, meeting);
        journal.write(
                cell,
                by,
                Change.of("meeting.agenda-removed", subject(meeting))
                        .with("title-ar", gone.title().ar())
                        .with("title-fr", gone.title().fr()));
        return meeting;
    }

    /// Puts a point before the one above it.
    ///
    /// @return the meeting it is of
    @Transactional
    public MeetingId raisePoint(CellId cell, AgendaPointId point, By by) {
        var meeting = meetingOf(cell, point);
        var agenda = of(cell, meeting).agenda();
        for (int i = 1; i < agenda.size(); i++) {
            if (!agenda.get(i).id().equals(point)) continue;
            db.sql("""
                    update meeting_agenda_point a set position = b.position
                    from meeting_agenda_point b
                    where a.cell_id = :cell and b.cell_id = :cell
                      and ((a.id = :point and b.id = :above) or (a.id = :above and b.id = :point))""")
                    .param("cell", cell.value())
                    .param("point", point.value())
                    .param("above", agenda.get(i - 1).id().value())
                    .update();
            revise(cell, meeting);
            journal.write(
                    cell,
                    by,
                    Change.of("meeting.agenda-raised", subject(meeting))
                            .with("title-ar", agenda.get(i).title().ar())
                            .with("title-fr", agenda.get(i).title().fr()));
        }
        return meeting;
    }

    private MeetingId meetingOf(CellId cell, AgendaPointId point) {
        return db.sql("select meeting_id from meeting_agenda_point where cell_id = :cell and id = :point")
                .param("cell", cell.value())
                .param("point", point.value())
                .query((row, _) -> new MeetingId(row.getObject("meeting_id", UUID.class)))
                .optional()
                .orElseThrow(() -> new NotFound(point.value().toString()));
    }

    /// One more revision of its calendar entry.
    private void revise(CellId cell, MeetingId id) {
        bind(db.sql("""
                insert into meeting_preparation (cell_id, meeting_id, moderators_ar, moderators_fr, rapporteurs_ar,
                    rapporteurs_fr, revision, changed_at)
                values (:cell, :id, '', '', '', '', 1, :now)
                on conflict (cell_id, meeting_id) do update
                set revision = meeting_preparation.revision + 1, changed_at = excluded.changed_at"""), cell, id).update();
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, CellId cell, MeetingId id) {
        return statement
                .param("cell", cell.value())
                .param("id", id.value())
                .param("now", Timestamp.from(clock.instant()));
    }

    private record Row(Preparation preparation, @Nullable Bilingual cancelled, int revision, Instant changedAt) {
        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    new Preparation(
                            row.getObject("begins", LocalTime.class),
                            row.getObject("ends", LocalTime.class),
                            row.getObject("capacity", Integer.class),
                            Rows.textOrNull(row, "moderators"),
                            Rows.textOrNull(row, "rapporteurs")),
                    Rows.textOrNull(row, "cancelled_why"),
                    row.getInt("revision"),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant());
        }
    }

    /// A meeting that nobody has prepared yet was changed last when it was entered or corrected.
    ///
    /// @throws NotFound if the cell has no such meeting
    public Prepared of(CellId cell, MeetingId id) {
        var row = bound("""
                select p.begins, p.ends, p.capacity, coalesce(p.moderators_ar, '') as moderators_ar,
                       coalesce(p.moderators_fr, '') as moderators_fr, coalesce(p.rapporteurs_ar, '') as rapporteurs_ar,
                       coalesce(p.rapporteurs_fr, '') as rapporteurs_fr,
                       coalesce(p.cancelled_why_ar, '') as cancelled_why_ar,
                       coalesce(p.cancelled_why_fr, '') as cancelled_why_fr, coalesce(p.revision, 0) as revision,
                       greatest(m.changed_at, p.changed_at) as changed_at
                from meeting m left join meeting_preparation p on p.cell_id = m.cell_id and p.meeting_id = m.id
                where m.cell_id = :cell and m.id = :id""", cell, id)
                .query(Row::of)
                .optional()
                .orElseThrow(() -> new NotFound(id.value().toString()));
        return new Prepared(
                row.preparation(), row.cancelled(), row.revision(), row.changedAt(), moves(cell, id), agenda(cell, id));
    }

    private List<Move> moves(CellId cell, MeetingId id) {
        return bound("""
                select from_day, from_begins, why_ar, why_fr from meeting_move
                where cell_id = :cell and meeting_id = :id order by moved_at, id""", cell, id)
                .query((row, _) -> new Move(
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("from_begins", LocalTime.class),
                        Rows.bilingual(row, "why")))
                .list();
    }

    private List<AgendaPoint> agenda(CellId cell, MeetingId id) {
        return bound("""
                select id, title_ar, title_fr, minutes, leader_ar, leader_fr from meeting_agenda_point
                where cell_id = :cell and meeting_id = :id order by position, id""", cell, id)
                .query((row, _) -> new AgendaPoint(
                        new AgendaPointId(row.getObject("id", UUID.class)),
                        Rows.bilingual(row, "title"),
                        row.getObject("minutes", Integer.class),
                        Rows.textOrNull(row, "leader")))
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, CellId cell, MeetingId id) {
        return db.sql(sql).param("cell", cell.value()).param("id", id.value());
    }

    private static String subject(MeetingId id) {
        return "meeting/" + id.value();
    }
}
