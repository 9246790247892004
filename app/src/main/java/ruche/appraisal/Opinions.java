package ruche.appraisal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.Cells;
import ruche.accounts.PersonErased;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.ideas.Idea;
import ruche.ideas.IdeaId;
import ruche.ideas.Ideas;
import ruche.ideas.TimelineNote;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;

/// What the services say of the ideas put before them.
@Component
public class Opinions {
    /// What the record calls the name of whoever spoke.
    private static final String NAME = "spoken-by";

    private final OpinionRows rows;
    private final Ideas ideas;
    private final Actors actors;
    private final Cells cells;
    private final Progress progress;
    private final Journal journal;
    private final Clock clock;

    Opinions(
            OpinionRows rows,
            Ideas ideas,
            Actors actors,
            Cells cells,
            Progress progress,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.ideas = ideas;
        this.actors = actors;
        this.cells = cells;
        this.progress = progress;
        this.journal = journal;
        this.clock = clock;
    }

    /// Stores a service's opinion. A second one revises the first, which is kept.
    ///
    /// @throws Refusal if the service was not asked, the idea no longer stands, or the day is to come
    @Transactional
    public OpinionId answer(CellId cell, NewOpinion given, By by) {
        var idea = progress.locked(cell, given.idea());
        if (!asked(cell, idea.id(), given.service())) throw new Refusal("appraisal.not-asked");
        Progress.mustStand(idea);
        var now = clock.instant();
        var opinion = new Opinion(
                OpinionId.next(),
                idea.id(),
                idea.number(),
                given.service(),
                rows.replaceLast(cell, given, now) + 1,
                given.assessment(),
                given.spokenBy(),
                given.name(),
                given.how(),
                day(cell, given.givenOn(), now),
                now,
                null);
        rows.store(cell, opinion, idea.cycle(), by);
        rows.markAnswered(cell, opinion);
        journal.write(cell, by, change(idea, opinion));
        ideas.tell(cell, idea.id(), note(cell, opinion), by.on(opinion.givenOn()));
        progress.settle(cell, idea, by.on(opinion.givenOn()));
        return opinion.id();
    }

    /// All opinions on an idea, revised ones included: by service, latest first.
    public List<Opinion> ofIdea(CellId cell, IdeaId idea) {
        return rows.ofIdea(cell, idea);
    }

    /// The one that stands.
    public Optional<Opinion> standing(CellId cell, IdeaId idea, ActorId service) {
        return ofIdea(cell, idea).stream()
                .filter(opinion -> opinion.stands() && opinion.service().equals(service))
                .findFirst();
    }

    /// Those that stand of several ideas.
    public List<Opinion> standing(CellId cell, List<IdeaId> ideas) {
        return rows.standing(cell, ideas.stream().map(IdeaId::value).toList());
    }

    /// Whether this service was asked about this idea.
    public boolean asked(CellId cell, IdeaId idea, ActorId service) {
        return rows.asked(cell, idea, service);
    }

    private LocalDate day(CellId cell, @Nullable LocalDate given, Instant now) {
        var today = LocalDate.ofInstant(now, cells.byId(cell).zone());
        if (given == null) return today;
        if (given.isAfter(today)) throw new Refusal("appraisal.day-to-come").about("day");
        return given;
    }

    /// The idea's number.
    ///
    /// @throws NotFound if the cell has no such opinion
    String number(CellId cell, OpinionId id) {
        return rows.number(cell, id).orElseThrow(() -> new NotFound(id.value().toString()));
    }

    /// Erases the name of whoever gave an opinion; function, day and opinion stay.
    ///
    /// @throws NotFound if the cell has no such opinion
    @Transactional
    public void eraseName(CellId cell, OpinionId id, String why, By by) {
        if (why.isBlank()) throw new WhyNeeded();
        var subject = "idea/"
                + rows.eraseName(cell, id)
                        .orElseThrow(() -> new NotFound(id.value().toString()));
        journal.forgetSalts(cell, List.of(subject), NAME);
        journal.write(
                cell,
                by,
                Change.of("appraisal.name-erased", subject)
                        .with("opinion", id.value())
                        .because(why.strip()));
    }

    @EventListener
    void forget(PersonErased erased) {
        for (var cell : cells.all()) {
            var subjects = rows.eraseNames(cell.id(), erased.person()).stream()
                    .map(number -> "idea/" + number)
                    .toList();
            if (!subjects.isEmpty()) journal.forgetSalts(cell.id(), subjects, NAME);
        }
    }

    private static Change change(Idea idea, Opinion opinion) {
        var change = facts(idea, opinion);
        return opinion.name().isEmpty() ? change : change.withPersonal(NAME, opinion.name());
    }

    private static Change facts(Idea idea, Opinion opinion) {
        return Change.of(
                        opinion.version() == 1 ? "appraisal.opinion-given" : "appraisal.opinion-revised",
                        idea.subject())
                .with("service", opinion.service().value())
                .with("version", opinion.version())
                .with("overall", opinion.overall())
                .with("given", opinion.how())
                .with("day", opinion.givenOn())
                .because(opinion.assessment().reasons());
    }

    private TimelineNote note(CellId cell, Opinion opinion) {
        var name = actors.actor(cell, opinion.service()).name();
        var overall = new TimelineNote.Word(opinion.overall().key());
        var key = opinion.version() == 1 ? "appraisal.note-opinion" : "appraisal.note-opinion-revised";
        var reasons = opinion.assessment().reasons();
        if (reasons == null) return TimelineNote.open("opinion", key, name, overall);
        return TimelineNote.open("opinion", key + "-why", name, overall, reasons);
    }
}
