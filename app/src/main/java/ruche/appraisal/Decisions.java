package ruche.appraisal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.Cells;
import ruche.ideas.Idea;
import ruche.ideas.IdeaId;
import ruche.ideas.Ideas;
import ruche.ideas.TimelineNote;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.kernel.Rows;
import ruche.kernel.Slice;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.strategy.AxisId;
import ruche.strategy.CycleId;

/// What the committee retains, postpones and does not retain.
@Component
public class Decisions {
    static final int PAGE = 100;

    private final JdbcClient db;
    private final Ideas ideas;
    private final Proposals proposals;
    private final Cells cells;
    private final Journal journal;
    private final Clock clock;

    Decisions(JdbcClient db, Ideas ideas, Proposals proposals, Cells cells, Journal journal, Clock clock) {
        this.db = db;
        this.ideas = ideas;
        this.proposals = proposals;
        this.cells = cells;
        this.journal = journal;
        this.clock = clock;
    }

    /// Decides several ideas at one sitting, all or none. An idea decided before is decided anew: its earlier
    /// decision is kept. One that already stands as ruled is passed over.
    ///
    /// @param decidedOn the day of the committee; null for today
    /// @return how many decisions were made
    /// @throws Refusal if an idea is not classified or stands no more, or the day is to come
    @Transactional
    public int decide(CellId cell, Map<IdeaId, Ruling> rulings, @Nullable LocalDate decidedOn, By by) {
        var day = day(cell, decidedOn);
        int made = 0;
        for (var idea : ideas.locked(cell, rulings.keySet()).values()) {
            var ruling = rulings.get(idea.id());
            if (ruling != null && decide(cell, idea, ruling, day, by)) made++;
        }
        return made;
    }

    private boolean decide(CellId cell, Idea idea, Ruling ruling, LocalDate day, By by) {
        var id = idea.id();
        Progress.mustBeClassified(idea);
        var last = standing(cell, id).orElse(null);
        if (last != null && last.ruling().equals(ruling)) return false;
        if (last != null) replace(cell, last);
        var decision = new Decision(
                id,
                idea.number(),
                last == null ? 1 : last.version() + 1,
                idea.axis() == null ? null : new AxisId(idea.axis()),
                ruling,
                day,
                clock.instant(),
                null);
        store(cell, idea, decision, by);
        proposals.drop(cell, id);
        journal.write(cell, by, change(idea, decision));
        moveOn(cell, idea, decision, by);
        return true;
    }

    /// The one that stands.
    public Optional<Decision> standing(CellId cell, IdeaId idea) {
        return ofIdea(cell, idea).stream().filter(Decision::stands).findFirst();
    }

    /// All of an idea, revised ones included, latest first.
    public List<Decision> ofIdea(CellId cell, IdeaId idea) {
        return db
                .sql(SELECT + "where cell_id = :cell and idea_id = :idea order by version desc")
                .param("cell", cell.value())
                .param("idea", idea.value())
                .query(Rows.rows(Row.class))
                .stream()
                .map(Row::decision)
                .toList();
    }

    /// Those that stand of several ideas.
    public Map<IdeaId, Decision> standing(CellId cell, List<IdeaId> ideas) {
        var byIdea = new LinkedHashMap<IdeaId, Decision>();
        if (ideas.isEmpty()) return byIdea;
        db
                .sql(SELECT + "where cell_id = :cell and idea_id in (:ideas) and replaced_at is null order by number")
                .param("cell", cell.value())
                .param("ideas", ideas.stream().map(IdeaId::value).toList())
                .query(Rows.rows(Row.class))
                .stream()
                .map(Row::decision)
                .forEach(decision -> byIdea.put(decision.idea(), decision));
        return byIdea;
    }

    /// Those that stand on one axis of a cycle, by the ideas' numbers.
    ///
    /// @param axis null for ideas without an axis
    /// @param after number of the last idea of the page before; null for the first page
    public Slice<Decision> list(
            CellId cell, CycleId cycle, @Nullable AxisId axis, Verdict verdict, @Nullable String after) {
        var found = db
                .sql(SELECT + """
                where cell_id = :cell and cycle_id = :cycle and axis_id is not distinct from cast(:axis as uuid)
                  and verdict = :verdict and replaced_at is null and number > :after
                order by number
                limit :most""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .param("axis", axis == null ? null : axis.value().toString())
                .param("verdict", verdict.name())
                .param("after", after == null ? "" : after)
                .param("most", PAGE + 1)
                .query(Rows.rows(Row.class))
                .stream()
                .map(Row::decision)
                .toList();
        return Slice.of(found, PAGE, Decision::number);
    }

    /// How many stand in a cycle, by axis and verdict.
    List<Count> counts(CellId cell, CycleId cycle) {
        return db.sql("""
                select axis_id, verdict, count(*) as ideas
                from appraisal_decision
                where cell_id = :cell and cycle_id = :cycle and replaced_at is null
                group by axis_id, verdict
                order by axis_id, verdict""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .query(Rows.rows(Count.class))
                .list();
    }

    record Count(@Nullable UUID axisId, Verdict verdict, long ideas) {}

    /// Those that stand in a cycle, by the ideas' numbers.
    List<Decision> ofCycle(CellId cell, UUID cycle) {
        return db
                .sql(SELECT + "where cell_id = :cell and cycle_id = :cycle and replaced_at is null order by number")
                .param("cell", cell.value())
                .param("cycle", cycle)
                .query(Rows.rows(Row.class))
                .stream()
                .map(Row::decision)
                .toList();
    }

    private LocalDate day(CellId cell, @Nullable LocalDate given) {
        var today = LocalDate.now(clock.withZone(cells.byId(cell).zone()));
        if (given == null) return today;
        if (given.isAfter(today)) throw new Refusal("appraisal.day-to-come");
        return given;
    }

    private void replace(CellId cell, Decision last) {
        db.sql("""
                update appraisal_decision set replaced_at = :at
                where cell_id = :cell and idea_id = :idea and version = :version""")
                .param("at", Timestamp.from(clock.instant()))
                .param("cell", cell.value())
                .param("idea", last.idea().value())
                .param("version", last.version())
                .update();
    }

    private void store(CellId cell, Idea idea, Decision decision, By by) {
        db.sql("""
                insert into appraisal_decision (cell_id, idea_id, version, cycle_id, axis_id, number, verdict,
                    reason_ar, reason_fr, decided_on, decided_at, person_id, channel)
                values (:cell, :idea, :version, :cycle, :axis, :number, :verdict,
                    :ar, :fr, :on, :at, :person, :channel)""")
                .param("cell", cell.value())
                .param("idea", decision.idea().value())
                .param("version", decision.version())
                .param("cycle", idea.cycle().value())
                .param("axis", idea.axis())
                .param("number", decision.number())
                .param("verdict", decision.verdict().name())
                .param("ar", decision.ruling().reasonAr())
                .param("fr", decision.ruling().reasonFr())
                .param("on", decision.decidedOn())
                .param("at", Timestamp.from(decision.decidedAt()))
                .param("person", by.personId().map(PersonId::value).orElse(null))
                .param("channel", by.channel())
                .update();
    }

    private static Change change(Idea idea, Decision decision) {
        return Change.of(decision.version() == 1 ? "appraisal.decided" : "appraisal.decided-anew", idea.subject())
                .with("verdict", decision.verdict())
                .with("version", decision.version())
                .with("day", decision.decidedOn())
                .because(decision.ruling().reasonText());
    }

    /// A decision revised in its words alone is told; the idea stays where it is.
    private void moveOn(CellId cell, Idea idea, Decision decision, By by) {
        var note = note(decision);
        if (idea.state() == decision.verdict().state()) ideas.tell(cell, idea.id(), note, by);
        else
            ideas.advance(
                    cell,
                    idea.id(),
                    decision.verdict().state(),
                    decision.ruling().reasonText(),
                    note,
                    by);
    }

    private static TimelineNote note(Decision decision) {
        var key = decision.version() == 1 ? "appraisal.note-decision" : "appraisal.note-decision-anew";
        var verdict = new TimelineNote.Word(decision.verdict().key());
        var reason = decision.ruling().reason();
        if (reason == null) return TimelineNote.open("decision", key, verdict, decision.decidedOn());
        return TimelineNote.open("decision", key + "-why", verdict, decision.decidedOn(), reason);
    }

    private static final String SELECT = """
            select idea_id, number, version, axis_id, verdict, reason_ar, reason_fr, decided_on, decided_at, replaced_at
            from appraisal_decision
            """;

    record Row(
            UUID ideaId,
            String number,
            int version,
            @Nullable UUID axisId,
            Verdict verdict,
            String reasonAr,
            String reasonFr,
            LocalDate decidedOn,
            Instant decidedAt,
            @Nullable Instant replacedAt) {
        Decision decision() {
            return new Decision(
                    new IdeaId(ideaId),
                    number,
                    version,
                    axisId == null ? null : new AxisId(axisId),
                    new Ruling(verdict, reasonAr, reasonFr),
                    decidedOn,
                    decidedAt,
                    replacedAt);
        }
    }
}
