package ruche.appraisal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.Cells;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.ideas.Idea;
import ruche.ideas.IdeaId;
import ruche.ideas.Ideas;
import ruche.ideas.TimelineNote;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.strategy.CycleId;

/// What the services say of the ideas put before them.
@Component
public class Opinions {
    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final OpinionRows rows;
    private final Ideas ideas;
    private final Actors actors;
    private final Cells cells;
    private final Progress progress;
    private final Journal journal;
    private final Clock clock;

    Opinions(
            JdbcClient db,
            JdbcTemplate batches,
            OpinionRows rows,
            Ideas ideas,
            Actors actors,
            Cells cells,
            Progress progress,
            Journal journal,
            Clock clock) {
        this.db = db;
        this.batches = batches;
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
                replaceLast(cell, given, now) + 1,
                given.assessment(),
                given.spokenBy(),
                given.onPaper(),
                day(cell, given.givenOn(), now),
                now,
                null);
        store(cell, opinion, idea.cycle(), by);
        markAnswered(cell, opinion);
        journal.write(cell, by, change(idea, opinion));
        ideas.tell(cell, idea.id(), note(cell, opinion), by);
        progress.settle(cell, idea, by);
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
        return db.sql("""
                select exists (select from appraisal_asked
                               where cell_id = :cell and idea_id = :idea and service_id = :service)""")
                .param("cell", cell.value())
                .param("idea", idea.value())
                .param("service", service.value())
                .query(Boolean.class)
                .single();
    }

    /// @return the version replaced; 0 when there was none
    private int replaceLast(CellId cell, NewOpinion given, Instant now) {
        return db.sql("""
                update appraisal_opinion set replaced_at = :now
                where cell_id = :cell and idea_id = :idea and service_id = :service and replaced_at is null
                returning version""")
                .param("now", java.sql.Timestamp.from(now))
                .param("cell", cell.value())
                .param("idea", given.idea().value())
                .param("service", given.service().value())
                .query((row, _) -> row.getInt(1))
                .optional()
                .orElse(0);
    }

    private LocalDate day(CellId cell, @Nullable LocalDate given, Instant now) {
        var today = LocalDate.ofInstant(now, cells.byId(cell).zone());
        if (given == null) return today;
        if (given.isAfter(today)) throw new Refusal("appraisal.day-to-come");
        return given;
    }

    private void store(CellId cell, Opinion opinion, CycleId cycle, By by) {
        db.sql("""
                insert into appraisal_opinion (cell_id, id, idea_id, service_id, cycle_id, number, version, overall,
                                               spoken_by_ar, spoken_by_fr, on_paper, given_on, given_at, person_id, channel)
                values (:cell, :id, :idea, :service, :cycle, :number, :version, :overall,
                        :spokenAr, :spokenFr, :onPaper, :givenOn, :givenAt, :person, :channel)""")
                .param("cell", cell.value())
                .param("id", opinion.id().value())
                .param("idea", opinion.idea().value())
                .param("service", opinion.service().value())
                .param("cycle", cycle.value())
                .param("number", opinion.number())
                .param("version", opinion.version())
                .param("overall", opinion.overall().name())
                .param("spokenAr", opinion.spokenBy().ar())
                .param("spokenFr", opinion.spokenBy().fr())
                .param("onPaper", opinion.onPaper())
                .param("givenOn", opinion.givenOn())
                .param("givenAt", java.sql.Timestamp.from(opinion.givenAt()))
                .param("person", by.personId().map(PersonId::value).orElse(null))
                .param("channel", by.channel())
                .update();
        batches.batchUpdate(
                """
                insert into appraisal_answer (cell_id, opinion_id, aspect, answer, reason_ar, reason_fr)
                values (?, ?, ?, ?, ?, ?)""",
                opinion.assessment().answers().stream()
                        .map(answer -> new Object[] {
                            cell.value(),
                            opinion.id().value(),
                            answer.aspect().name(),
                            answer.answer().name(),
                            Bilingual.arOf(answer.reason()),
                            Bilingual.frOf(answer.reason())
                        })
                        .toList());
    }

    private void markAnswered(CellId cell, Opinion opinion) {
        db.sql("""
                update appraisal_asked set answered_at = :at
                where cell_id = :cell and idea_id = :idea and service_id = :service""")
                .param("at", java.sql.Timestamp.from(opinion.givenAt()))
                .param("cell", cell.value())
                .param("idea", opinion.idea().value())
                .param("service", opinion.service().value())
                .update();
    }

    private static Change change(Idea idea, Opinion opinion) {
        return Change.of(
                        opinion.version() == 1 ? "appraisal.opinion-given" : "appraisal.opinion-revised",
                        idea.subject())
                .with("service", opinion.service().value())
                .with("version", opinion.version())
                .with("overall", opinion.overall())
                .with("on-paper", opinion.onPaper())
                .with("day", opinion.givenOn())
                .because(OwnWords.plain(opinion.assessment().reasons()));
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
