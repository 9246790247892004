package ruche.meetings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.strategy.Axes;
import ruche.strategy.CycleId;
import ruche.strategy.Cycles;

/// The way in to the meetings of a cycle.
@Component
public class Meetings {
    static final String SELECT = """
            select m.id, m.cycle_id, m.day, m.axis_id, m.title_ar, m.title_fr, m.place_ar, m.place_fr, m.facilitators,
                   m.conclusion_ar, m.conclusion_fr, k.code, k.name_ar, k.name_fr, k.counts
            from meeting m join meeting_kind k on k.cell_id = m.cell_id and k.code = m.kind
            where m.cell_id = :cell\s""";

    private final JdbcClient db;
    private final Journal journal;
    private final MeetingWords words;
    private final Cycles cycles;
    private final Axes axes;
    private final Clock clock;

    Meetings(JdbcClient db, Journal journal, MeetingWords words, Cycles cycles, Axes axes, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.words = words;
        this.cycles = cycles;
        this.axes = axes;
        this.clock = clock;
    }

    @Transactional
    public MeetingId add(CellId cell, NewMeeting meeting, By by) {
        return insert(cell, null, meeting, by);
    }

    /// Adds a line of an imported list, or answers the one that came with this key before in the same cycle.
    @Transactional
    public MeetingId put(CellId cell, String key, NewMeeting meeting, By by) {
        return byKey(cell, meeting.cycle(), key).orElseGet(() -> insert(cell, key, meeting, by));
    }

    @Transactional
    public void change(CellId cell, MeetingId id, NewMeeting meeting, By by) {
        var before = meeting(cell, id);
        if (before.asNew().equals(meeting)) return;
        check(cell, meeting, by);
        bind(db.sql("""
                update meeting
                set kind = :kind, day = :day, axis_id = :axis, title_ar = :titleAr, title_fr = :titleFr,
                    place_ar = :placeAr, place_fr = :placeFr, facilitators = :facilitators,
                    conclusion_ar = :conclusionAr, conclusion_fr = :conclusionFr, changed_at = :now
                where cell_id = :cell and id = :id and cycle_id = :cycle"""), cell, id, meeting).update();
        journal.write(
                cell, by, change("meeting.changed", id, meeting).since(change("meeting.changed", id, before.asNew())));
    }

    /// Keys by meeting, of those that came with a list.
    Map<MeetingId, String> keys(CellId cell, CycleId cycle) {
        var keys = new HashMap<MeetingId, String>();
        db.sql("select id, key from meeting where cell_id = :cell and cycle_id = :cycle and key is not null")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .query(row -> {
                    keys.put(new MeetingId(row.getObject("id", UUID.class)), row.getString("key"));
                });
        return keys;
    }

    public Optional<MeetingId> byKey(CellId cell, CycleId cycle, String key) {
        return db.sql("select id from meeting where cell_id = :cell and cycle_id = :cycle and key = :key")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .param("key", key)
                .query((row, _) -> new MeetingId(row.getObject("id", UUID.class)))
                .optional();
    }

    /// @throws NotFound if the cell has no such meeting
    public Meeting meeting(CellId cell, MeetingId id) {
        return db.sql(SELECT + "and m.id = :id")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(Meeting::of)
                .optional()
                .orElseThrow(() -> new NotFound(id.value().toString()));
    }

    /// By day.
    public List<Meeting> of(CellId cell, CycleId cycle) {
        return db.sql(SELECT + "and m.cycle_id = :cycle order by m.day, m.id")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .query(Meeting::of)
                .list();
    }

    /// Those of these days, both included, by day.
    List<Meeting> between(CellId cell, LocalDate from, LocalDate to) {
        return db.sql(SELECT + "and m.day between :from and :to order by m.day, m.id")
                .param("cell", cell.value())
                .param("from", from)
                .param("to", to)
                .query(Meeting::of)
                .list();
    }

    /// Those of these ids, by day.
    List<Meeting> among(CellId cell, Collection<UUID> ids) {
        return db.sql(SELECT + "and m.id = any(:ids) order by m.day, m.id")
                .param("cell", cell.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(Meeting::of)
                .list();
    }

    private MeetingId insert(CellId cell, @Nullable String key, NewMeeting meeting, By by) {
        check(cell, meeting, by);
        var id = new MeetingId(Ids.next());
        bind(db.sql("""
                insert into meeting (cell_id, id, key, cycle_id, kind, day, axis_id, title_ar, title_fr, place_ar,
                    place_fr, facilitators, conclusion_ar, conclusion_fr, changed_at)
                values (:cell, :id, :key, :cycle, :kind, :day, :axis, :titleAr, :titleFr, :placeAr,
                    :placeFr, :facilitators, :conclusionAr, :conclusionFr, :now)"""), cell, id, meeting).param("key", key).update();
        journal.write(cell, by, change("meeting.added", id, meeting));
        return id;
    }

    private void check(CellId cell, NewMeeting meeting, By by) {
        cycles.cycle(cell, meeting.cycle());
        words.takeUsual(cell, by);
        if (words.kinds(cell).stream().noneMatch(kind -> kind.code().equals(meeting.kind())))
            throw new Refusal("meetings.kind-unknown", meeting.kind()).about("kind");
        if (meeting.axis() != null && !axes.axis(cell, meeting.axis()).cycle().equals(meeting.cycle()))
            throw new NotFound(meeting.axis().value().toString());
    }

    private JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, CellId cell, MeetingId id, NewMeeting meeting) {
        return statement
                .param("now", Timestamp.from(clock.instant()))
                .param("cell", cell.value())
                .param("id", id.value())
                .param("cycle", meeting.cycle().value())
                .param("kind", meeting.kind())
                .param("day", meeting.day())
                .param("axis", meeting.axis() == null ? null : meeting.axis().value())
                .param("titleAr", meeting.title().ar())
                .param("titleFr", meeting.title().fr())
                .param("placeAr", Bilingual.arOf(meeting.place()))
                .param("placeFr", Bilingual.frOf(meeting.place()))
                .param("facilitators", meeting.facilitators().toArray(UUID[]::new))
                .param("conclusionAr", Bilingual.arOf(meeting.conclusion()))
                .param("conclusionFr", Bilingual.frOf(meeting.conclusion()));
    }

    private static Change change(String act, MeetingId id, NewMeeting meeting) {
        return Change.of(act, "meeting/" + id.value())
                .with("kind", meeting.kind())
                .with("day", meeting.day())
                .with("title-ar", meeting.title().ar())
                .with("title-fr", meeting.title().fr());
    }
}
