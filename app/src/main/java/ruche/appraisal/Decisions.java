package ruche.appraisal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.Cells;
import ruche.ideas.Idea;
import ruche.ideas.IdeaId;
import ruche.ideas.IdeaPeople;
import ruche.ideas.Ideas;
import ruche.ideas.TimelineNote;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.kernel.Slice;
import ruche.notices.NewNotice;
import ruche.notices.NoticeKind;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.strategy.AxisId;
import ruche.strategy.CycleId;
import ruche.strategy.Cycles;

/// What the committee retains, postpones and does not retain.
@Component
public class Decisions {
    static final NoticeKind DECIDED =
            NoticeKind.of("appraisal.notice-decided", "title", "number", "verdict", "day", "reason");

    private final DecisionRows rows;
    private final Ideas ideas;
    private final IdeaPeople people;
    private final ProposedDecisions proposals;
    private final Cells cells;
    private final Cycles cycles;
    private final Journal journal;
    private final Clock clock;

    Decisions(
            DecisionRows rows,
            Ideas ideas,
            IdeaPeople people,
            ProposedDecisions proposals,
            Cells cells,
            Cycles cycles,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.ideas = ideas;
        this.people = people;
        this.proposals = proposals;
        this.cells = cells;
        this.cycles = cycles;
        this.journal = journal;
        this.clock = clock;
    }

    /// Decides several ideas at one sitting, all or none. An idea decided before is decided anew: its earlier
    /// decision is kept. One that already stands as ruled is passed over.
    ///
    /// @param decidedOn the day of the committee; null for today
    /// @return numbers of the ideas on which a decision was made
    /// @throws NotFound if the cell lacks one of the ideas
    /// @throws Refusal if an idea is not classified or stands no more, or the day is to come, or before the cycle,
    ///     or before the decision that it replaces
    @Transactional
    public List<String> decide(CellId cell, Map<IdeaId, Ruling> rulings, @Nullable LocalDate decidedOn, By by) {
        var day = day(cell, decidedOn);
        var locked = ideas.locked(cell, rulings.keySet());
        var made = new ArrayList<String>();
        for (var ruling : rulings.entrySet()) {
            var idea = locked.get(ruling.getKey());
            if (idea == null) throw new NotFound(ruling.getKey().value().toString());
            if (decide(cell, idea, ruling.getValue(), day, by)) made.add(idea.number());
        }
        return made;
    }

    private boolean decide(CellId cell, Idea idea, Ruling ruling, LocalDate day, By by) {
        Progress.mustBeClassified(idea);
        var last = standing(cell, idea.id()).orElse(null);
        if (last != null && last.ruling().equals(ruling)) return false;
        mayBeOf(cell, day, idea, last);
        var decision = new Decision(
                idea.id(),
                idea.number(),
                last == null ? 1 : last.version() + 1,
                idea.axis() == null ? null : new AxisId(idea.axis()),
                ruling,
                day,
                clock.instant(),
                null);
        if (last != null) rows.replace(cell, last, decision);
        rows.insert(cell, idea.cycle(), decision, by);
        proposals.drop(cell, idea.id());
        journal.write(cell, by, change(idea, decision));
        moveOn(cell, idea, decision, by.on(day));
        tell(cell, idea, decision, by.on(day));
        return true;
    }

    /// The one that stands.
    public Optional<Decision> standing(CellId cell, IdeaId idea) {
        return rows.standing(cell, List.of(idea)).stream().findFirst();
    }

    /// Those that stand of several ideas.
    public Map<IdeaId, Decision> standing(CellId cell, List<IdeaId> ideas) {
        var byIdea = new LinkedHashMap<IdeaId, Decision>();
        for (var decision : rows.standing(cell, ideas)) byIdea.put(decision.idea(), decision);
        return byIdea;
    }

    /// All of an idea, revised ones included, latest first.
    public List<Decision> ofIdea(CellId cell, IdeaId idea) {
        return rows.ofIdea(cell, idea);
    }

    /// Those that stand on one axis of a cycle, by the ideas' numbers.
    ///
    /// @param axis null for ideas without an axis
    /// @param after number of the last idea of the page before; null for the first page
    public Slice<Decision> list(
            CellId cell, CycleId cycle, @Nullable AxisId axis, Verdict verdict, @Nullable String after) {
        return rows.list(cell, cycle, axis, verdict, after);
    }

    private LocalDate day(CellId cell, @Nullable LocalDate given) {
        var today = LocalDate.now(clock.withZone(cells.byId(cell).zone()));
        if (given != null && given.isAfter(today)) throw new Refusal("appraisal.day-to-come").about("day");
        return given == null ? today : given;
    }

    /// A slip in the year would be public for ever. An idea itself may have been written down long after.
    private void mayBeOf(CellId cell, LocalDate day, Idea idea, @Nullable Decision last) {
        var begun = cycles.cycle(cell, idea.cycle()).period().from();
        if (day.isBefore(begun)) throw new Refusal("appraisal.day-before-cycle", begun).about("day");
        if (last != null && day.isBefore(last.decidedOn()))
            throw new Refusal("appraisal.day-before-last", idea.number(), last.decidedOn()).about("day");
    }

    private static Change change(Idea idea, Decision decision) {
        return Change.of(decision.version() == 1 ? "appraisal.decided" : "appraisal.decided-anew", idea.subject())
                .with("verdict", decision.verdict())
                .with("version", decision.version())
                .with("day", decision.decidedOn())
                .because(decision.ruling().reason());
    }

    /// Where a decision is revised in its words alone the idea stays, with the new words.
    private void moveOn(CellId cell, Idea idea, Decision decision, By by) {
        var note = note(decision);
        var state = decision.verdict().state();
        var reason = decision.ruling().reason();
        if (idea.state() == state) ideas.restate(cell, idea.id(), reason, note, by);
        else ideas.advance(cell, idea.id(), state, reason, note, by);
    }

    /// Those whose idea it is hear of it, and why.
    private void tell(CellId cell, Idea idea, Decision decision, By by) {
        var reason = decision.ruling().reason();
        people.tell(
                cell,
                idea,
                DECIDED,
                "decided-" + decision.version(),
                Map.of(
                        "verdict",
                        new NewNotice.Worded(List.of(decision.verdict().key())),
                        "day",
                        decision.decidedOn(),
                        "reason",
                        reason == null ? "" : reason),
                by);
    }

    private static TimelineNote note(Decision decision) {
        var key = decision.version() == 1 ? "appraisal.note-decision" : "appraisal.note-decision-anew";
        var verdict = new TimelineNote.Word(decision.verdict().key());
        var reason = decision.ruling().reason();
        if (reason == null) return TimelineNote.open("decision", key, verdict, decision.decidedOn());
        return TimelineNote.open("decision", key + "-why", verdict, decision.decidedOn(), reason);
    }
}
