package ruche.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.kernel.Slice;
import ruche.meetings.Recommendation.State;
import ruche.notices.Notices;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.shell.CellFaces;
import ruche.strategy.CycleId;

/// The way in to what meetings recommended and decided.
@Component
public class Recommendations {
    private static final String SELECT = """
            select r.id, r.meeting_id, r.kind, r.code, r.text_ar, r.text_fr, r.owner_id, r.owner, r.due, r.state,
                   r.done_on, r.why
            from meeting_recommendation r
            join meeting m on m.cell_id = r.cell_id and m.id = r.meeting_id
            where r.cell_id = :cell\s""";

    private final JdbcClient db;
    private final Journal journal;
    private final Meetings meetings;
    private final Actors actors;
    private final Evidence evidence;
    private final Notices notices;
    private final CellFaces cells;
    private final Clock clock;

    Recommendations(
            JdbcClient db,
            Journal journal,
            Meetings meetings,
            Actors actors,
            Evidence evidence,
            Notices notices,
            CellFaces cells,
            Clock clock) {
        this.db = db;
        this.journal = journal;
        this.meetings = meetings;
        this.actors = actors;
        this.evidence = evidence;
        this.notices = notices;
        this.cells = cells;
        this.clock = clock;
    }

    /// Adds one; answers the one of that code when the meeting has it.
    @Transactional
    public RecommendationId add(CellId cell, MeetingId meeting, NewRecommendation added, By by) {
        var day = meetings.meeting(cell, meeting).day();
        if (added.due() != null && added.due().isBefore(day)) throw new Refusal("meetings.due-early").about("due");
        if (added.owner() != null) actors.actor(cell, new ActorId(added.owner()));
        var known = of(cell, meeting);
        for (var one : known) if (one.code().equals(added.code())) return one.id();
        var code = added.code().isBlank()
                ? nextCode(known, added.kind())
                : added.code().strip();
        var id = new RecommendationId(Ids.next());
        insert(cell, meeting, id, code, added);
        journal.write(
                cell,
                by,
                Change.of("recommendation.added", subject(meeting, code))
                        .with("kind", added.kind())
                        .with("text-ar", added.text().ar())
                        .with("text-fr", added.text().fr())
                        .with("owner", added.owner() == null ? "" : added.owner())
                        .with("due", added.due() == null ? "" : added.due()));
        return id;
    }

    /// Says how far it is.
    ///
    /// @param doneOn needed when it is done, and only then
    /// @param why needed when it is given up
    /// @throws Refusal `meetings.evidence-missing` if it is said to be done and nothing shows it
    @Transactional
    public void follow(CellId cell, RecommendationId id, State state, @Nullable LocalDate doneOn, String why, By by) {
        follow(cell, id, new Progress(state, doneOn, why.strip(), null), by);
    }

    /// Says how far it is, and what shows it.
    @Transactional
    public void follow(CellId cell, RecommendationId id, Progress progress, By by) {
        var before = recommendation(cell, id);
        var state = progress.state();
        var doneOn = progress.doneOn();
        if ((state == State.DONE) != (doneOn != null)) throw new Refusal("meetings.done-on-missing").about("doneOn");
        if (doneOn != null) checkDay(cell, before, doneOn);
        if (state == State.DROPPED && progress.why().isEmpty()) throw new Refusal("meetings.why-missing").about("why");
        if (progress.piece() != null) evidence.add(cell, id, progress.piece(), by);
        if (state == State.DONE && evidence.of(cell, id).isEmpty())
            throw new Refusal("meetings.evidence-missing").about("evidence");
        boolean same = before.state() == state
                && Objects.equals(before.doneOn(), doneOn)
                && before.why().equals(progress.why());
        if (same) return;
        db.sql("""
                update meeting_recommendation set state = :state, done_on = :doneOn, why = :why
                where cell_id = :cell and id = :id""")
                .param("state", state.name())
                .param("doneOn", doneOn)
                .param("why", progress.why())
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
        journal.write(
                cell,
                by,
                Change.of("recommendation.followed", subject(before.meeting(), before.code()))
                        .with("state", before.state(), state)
                        .with("done-on", doneOn == null ? "" : doneOn)
                        .because(progress.why()));
        if (state == State.DONE || state == State.DROPPED)
            notices.withdraw(cell, Reminders.about(before), Reminders.KINDS, by);
    }

    private void checkDay(CellId cell, Recommendation one, LocalDate doneOn) {
        if (doneOn.isBefore(meetings.meeting(cell, one.meeting()).day()))
            throw new Refusal("meetings.done-early").about("doneOn");
        if (doneOn.isAfter(today(cell))) throw new Refusal("meetings.done-in-future").about("doneOn");
    }

    /// Of one meeting, in order.
    public List<Recommendation> of(CellId cell, MeetingId meeting) {
        return db.sql(SELECT + "and r.meeting_id = :meeting order by r.position, r.code")
                .param("cell", cell.value())
                .param("meeting", meeting.value())
                .query(Recommendation::of)
                .list();
    }

    /// Of all meetings of a cycle, in order.
    public List<Recommendation> of(CellId cell, CycleId cycle) {
        return db.sql(SELECT + "and m.cycle_id = :cycle order by m.day, m.id, r.position, r.code")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .query(Recommendation::of)
                .list();
    }

    /// @throws NotFound if the cell has no such recommendation
    public Recommendation recommendation(CellId cell, RecommendationId id) {
        return db.sql(SELECT + "and r.id = :id")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(Recommendation::of)
                .optional()
                .orElseThrow(() -> new NotFound(id.value().toString()));
    }

    /// All that wait to be carried out, the most urgent first.
    List<Recommendation> waiting(CellId cell) {
        return db.sql(SELECT + """
                and r.state in ('OPEN', 'UNDER_WAY')
                order by coalesce(r.due, 'infinity'), m.day, r.position, r.id""")
                .param("cell", cell.value())
                .query(Recommendation::of)
                .list();
    }

    /// Those of these ids, by meeting and order.
    List<Recommendation> among(CellId cell, Collection<UUID> ids) {
        return db.sql(SELECT + "and r.id = any(:ids) order by m.day, m.id, r.position, r.code")
                .param("cell", cell.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(Recommendation::of)
                .list();
    }

    /// One page of a list by owner, the most urgent of each first; those that no actor answers for come last.
    ///
    /// @param after id of the line after which it begins; null for the start
    Slice<Recommendation> list(CellId cell, FollowFilter filter, @Nullable UUID after, int size) {
        var more = db.sql(SELECT + """
                  and (:cycle::uuid is null or m.cycle_id = :cycle::uuid)
                  and (:owner::uuid is null or r.owner_id = :owner::uuid)
                  and case :which
                      when 'ALL' then true
                      when 'WAITING' then r.state in ('OPEN', 'UNDER_WAY')
                      when 'LATE' then r.state in ('OPEN', 'UNDER_WAY') and r.due < :today
                      else r.state = :which end
                  and (:after::uuid is null
                      or (r.owner_id is null, coalesce(r.owner_id::text, ''), r.owner, coalesce(r.due, 'infinity'), r.id)
                      > (select a.owner_id is null, coalesce(a.owner_id::text, ''), a.owner,
                                coalesce(a.due, 'infinity'), a.id
                         from meeting_recommendation a where a.cell_id = :cell and a.id = :after::uuid))
                order by r.owner_id is null, coalesce(r.owner_id::text, ''), r.owner, coalesce(r.due, 'infinity'), r.id
                limit :most""")
                .param("cell", cell.value())
                .param(
                        "cycle",
                        filter.cycle() == null ? null : filter.cycle().value().toString())
                .param("owner", filter.owner() == null ? null : filter.owner().toString())
                .param("which", filter.which().name())
                .param("today", today(cell))
                .param("after", after == null ? null : after.toString())
                .param("most", size + 1)
                .query(Recommendation::of)
                .list();
        return Slice.of(more, size, one -> one.id().value().toString());
    }

    /// The day it is in the cell.
    LocalDate today(CellId cell) {
        return LocalDate.now(clock.withZone(cells.face(cell).zone()));
    }

    private void insert(CellId cell, MeetingId meeting, RecommendationId id, String code, NewRecommendation added) {
        db.sql("""
                insert into meeting_recommendation (cell_id, id, meeting_id, kind, code, text_ar, text_fr, owner_id,
                    owner, due, state, why, position)
                select :cell, :id, :meeting, :kind, :code, :ar, :fr, :ownerId, :owner, :due::date, 'OPEN', '',
                       coalesce(max(position), 0) + 1
                from meeting_recommendation where cell_id = :cell and meeting_id = :meeting""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("meeting", meeting.value())
                .param("kind", added.kind().name())
                .param("code", code)
                .param("ar", added.text().ar())
                .param("fr", added.text().fr())
                .param("ownerId", added.owner())
                .param("owner", added.ownerText().strip())
                .param("due", added.due())
                .update();
    }

    private static String nextCode(List<Recommendation> known, Recommendation.Kind kind) {
        var codes = known.stream().map(Recommendation::code).toList();
        var letter = kind.name().substring(0, 1);
        int number = 1;
        while (codes.contains(letter + number)) number++;
        return letter + number;
    }

    private static String subject(MeetingId meeting, String code) {
        return "meeting/" + meeting.value() + "/" + code;
    }
}
