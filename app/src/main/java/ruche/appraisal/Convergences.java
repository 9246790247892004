package ruche.appraisal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.Cells;
import ruche.ideas.IdeaId;
import ruche.ideas.Ideas;
import ruche.ideas.TimelineNote;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.kernel.Slice;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.strategy.SectorProgramme;
import ruche.strategy.SectorProgrammeId;
import ruche.strategy.SectorProgrammes;

/// Where ideas meet what ministries and other bodies already run.
@Component
public class Convergences {
    private final ConvergenceRows rows;
    private final NoMatches noes;
    private final MatchOutcomes outcomes;
    private final Ideas ideas;
    private final SectorProgrammes programmes;
    private final Cells cells;
    private final Progress progress;
    private final Journal journal;
    private final Clock clock;

    Convergences(
            ConvergenceRows rows,
            NoMatches noes,
            MatchOutcomes outcomes,
            Ideas ideas,
            SectorProgrammes programmes,
            Cells cells,
            Progress progress,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.noes = noes;
        this.outcomes = outcomes;
        this.ideas = ideas;
        this.programmes = programmes;
        this.cells = cells;
        this.progress = progress;
        this.journal = journal;
        this.clock = clock;
    }

    /// Joins an idea with a programme, whatever was said against it before. An idea may meet several.
    ///
    /// @throws Refusal if the idea is not classified or stands no more, a service joins another's programme, the
    ///     two are joined already, or the day is to come
    @Transactional
    public ConvergenceId join(CellId cell, NewConvergence joining, By by) {
        var idea = progress.locked(cell, joining.idea());
        Progress.mustBeClassified(idea);
        var programme = programmes.programme(cell, joining.programme());
        mustRun(programme, joining.service());
        var id = ConvergenceId.next();
        var day = day(cell, joining.joinedOn());
        rows.insert(cell, id, idea, joining, day, by);
        noes.end(cell, idea.id(), programme.id(), by);
        outcomes.joined(cell, idea.id(), programme.id(), by);
        journal.write(
                cell,
                by,
                Change.of("appraisal.converged", idea.subject())
                        .with("programme", programme.code())
                        .because(joining.why().words()));
        ideas.tell(cell, idea.id(), note(programme, joining.why()), by.on(day));
        progress.settle(cell, idea, by.on(day));
        return id;
    }

    /// Takes a convergence back; it is kept, with the reason.
    ///
    /// @param service the body that takes back; null when an agent does
    /// @throws WhyNeeded without a reason
    /// @throws Refusal if the programme is another's, or it was taken back already
    @Transactional
    public void takeBack(CellId cell, ConvergenceId id, String why, @Nullable UUID service, By by) {
        var reason = OwnWords.of(why);
        if (reason == null) throw new WhyNeeded();
        var convergence = convergence(cell, id);
        var programme = programmes.programme(cell, convergence.programme());
        mustRun(programme, service);
        var idea = progress.locked(cell, convergence.idea());
        rows.end(cell, id, why.strip());
        outcomes.takenBack(cell, idea.id(), programme.id());
        journal.write(
                cell,
                by,
                Change.of("appraisal.convergence-taken-back", idea.subject())
                        .with("programme", programme.code())
                        .because(why.strip()));
        var note = TimelineNote.open(
                "convergence-taken-back", "appraisal.note-convergence-taken-back", programme.name(), reason);
        ideas.tell(cell, idea.id(), note, by);
        progress.settle(cell, idea, by);
    }

    /// @throws NotFound if the cell has none with this id
    public Convergence convergence(CellId cell, ConvergenceId id) {
        return rows.byId(cell, id).orElseThrow(() -> new NotFound(id.value().toString()));
    }

    /// All of an idea, those taken back included, oldest first.
    public List<Convergence> ofIdea(CellId cell, IdeaId idea) {
        return rows.ofIdea(cell, idea);
    }

    /// Those that stand of several ideas, by number.
    public List<Convergence> standing(CellId cell, List<IdeaId> ideas) {
        return rows.standing(cell, ideas);
    }

    /// Those that stand of a programme, by the ideas' numbers.
    ///
    /// @param after number of the last idea of the page before; null for the first page
    public Slice<Convergence> ofProgramme(CellId cell, SectorProgrammeId programme, @Nullable String after) {
        return rows.ofProgramme(cell, programme, after);
    }

    private static void mustRun(SectorProgramme programme, @Nullable UUID service) {
        if (service != null && !programme.runBy().equals(service)) throw new Refusal("appraisal.not-your-programme");
    }

    private LocalDate day(CellId cell, @Nullable LocalDate given) {
        var today = LocalDate.now(clock.withZone(cells.byId(cell).zone()));
        if (given != null && given.isAfter(today)) throw new Refusal("appraisal.day-to-come");
        return given == null ? today : given;
    }

    private static TimelineNote note(SectorProgramme programme, Convergence.Why why) {
        var missing = why.missing();
        if (missing == null)
            return TimelineNote.open("convergence", "appraisal.note-convergence", programme.name(), why.words());
        return TimelineNote.open(
                "convergence", "appraisal.note-convergence-missing", programme.name(), why.words(), missing);
    }
}
