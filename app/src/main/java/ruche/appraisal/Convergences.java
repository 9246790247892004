package ruche.appraisal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
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
import ruche.kernel.NotFound;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.kernel.Rows;
import ruche.kernel.Slice;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.strategy.SectorProgramme;
import ruche.strategy.SectorProgrammeId;
import ruche.strategy.SectorProgrammes;

/// Where ideas meet what ministries and other bodies already run.
@Component
public class Convergences {
    static final int PAGE = 100;

    private final JdbcClient db;
    private final Ideas ideas;
    private final SectorProgrammes programmes;
    private final Cells cells;
    private final Progress progress;
    private final Journal journal;
    private final Clock clock;

    Convergences(
            JdbcClient db,
            Ideas ideas,
            SectorProgrammes programmes,
            Cells cells,
            Progress progress,
            Journal journal,
            Clock clock) {
        this.db = db;
        this.ideas = ideas;
        this.programmes = programmes;
        this.cells = cells;
        this.progress = progress;
        this.journal = journal;
        this.clock = clock;
    }

    /// Joins an idea with a programme. An idea may meet several.
    ///
    /// @throws Refusal if the idea is not classified or stands no more, a service joins another's programme, or
    ///     the two are joined already
    @Transactional
    public ConvergenceId join(CellId cell, NewConvergence joining, By by) {
        var idea = progress.locked(cell, joining.idea());
        Progress.mustBeClassified(idea);
        var programme = programmes.programme(cell, joining.programme());
        mustRun(programme, joining.service());
        var id = ConvergenceId.next();
        insert(cell, id, idea, joining, by);
        journal.write(
                cell,
                by,
                Change.of("appraisal.converged", idea.subject())
                        .with("programme", programme.code())
                        .because(joining.why().inWords()));
        ideas.tell(cell, idea.id(), note(programme, joining.why()), by);
        progress.settle(cell, idea, by);
        return id;
    }

    /// Takes a convergence back; it is kept, with the reason.
    ///
    /// @param service the body that takes back; null when an agent does
    /// @throws WhyNeeded without a reason
    @Transactional
    public void takeBack(CellId cell, ConvergenceId id, String why, @Nullable UUID service, By by) {
        if (why.isBlank()) throw new WhyNeeded();
        var convergence = convergence(cell, id);
        var programme = programmes.programme(cell, convergence.programme());
        mustRun(programme, service);
        var idea = progress.locked(cell, convergence.idea());
        end(cell, id, why.strip());
        journal.write(
                cell,
                by,
                Change.of("appraisal.convergence-taken-back", idea.subject())
                        .with("programme", programme.code())
                        .because(why.strip()));
        ideas.tell(
                cell,
                idea.id(),
                TimelineNote.open(
                        "convergence-taken-back",
                        "appraisal.note-convergence-taken-back",
                        programme.name(),
                        why.strip()),
                by);
        progress.settle(cell, idea, by);
    }

    /// @throws NotFound if the cell has none with this id
    public Convergence convergence(CellId cell, ConvergenceId id) {
        return db.sql(SELECT + "where cell_id = :cell and id = :id")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(Rows.rows(Row.class))
                .optional()
                .orElseThrow(() -> new NotFound(id.value().toString()))
                .convergence();
    }

    /// All of an idea, those taken back included, oldest first.
    public List<Convergence> ofIdea(CellId cell, IdeaId idea) {
        return db
                .sql(SELECT + "where cell_id = :cell and idea_id = :idea order by joined_at, id")
                .param("cell", cell.value())
                .param("idea", idea.value())
                .query(Rows.rows(Row.class))
                .stream()
                .map(Row::convergence)
                .toList();
    }

    /// Those that stand of several ideas, by number.
    public List<Convergence> standing(CellId cell, List<IdeaId> ideas) {
        if (ideas.isEmpty()) return List.of();
        return db
                .sql(SELECT + """
                where cell_id = :cell and idea_id in (:ideas) and taken_back_at is null
                order by number, joined_at, id""")
                .param("cell", cell.value())
                .param("ideas", ideas.stream().map(IdeaId::value).toList())
                .query(Rows.rows(Row.class))
                .stream()
                .map(Row::convergence)
                .toList();
    }

    /// Those that stand of a programme, by the ideas' numbers.
    ///
    /// @param after number of the last idea of the page before; null for the first page
    public Slice<Convergence> ofProgramme(CellId cell, SectorProgrammeId programme, @Nullable String after) {
        var found = db
                .sql(SELECT + """
                where cell_id = :cell and programme_id = :programme and taken_back_at is null and number > :after
                order by number
                limit :most""")
                .param("cell", cell.value())
                .param("programme", programme.value())
                .param("after", after == null ? "" : after)
                .param("most", PAGE + 1)
                .query(Rows.rows(Row.class))
                .stream()
                .map(Row::convergence)
                .toList();
        return Slice.of(found, PAGE, Convergence::number);
    }

    /// Those that stand in a cycle, by the ideas' numbers.
    List<Convergence> ofCycle(CellId cell, UUID cycle) {
        return db
                .sql(SELECT + """
                where cell_id = :cell and cycle_id = :cycle and taken_back_at is null
                order by number, joined_at, id""")
                .param("cell", cell.value())
                .param("cycle", cycle)
                .query(Rows.rows(Row.class))
                .stream()
                .map(Row::convergence)
                .toList();
    }

    private static void mustRun(SectorProgramme programme, @Nullable UUID service) {
        if (service != null && !programme.runBy().equals(service)) throw new Refusal("appraisal.not-your-programme");
    }

    private void insert(CellId cell, ConvergenceId id, Idea idea, NewConvergence joining, By by) {
        var now = clock.instant();
        var day = joining.joinedOn();
        try {
            db.sql("""
                    insert into appraisal_convergence (cell_id, id, idea_id, cycle_id, number, programme_id, place,
                        period, target_groups, missing, joined_on, joined_at, person_id, channel)
                    values (:cell, :id, :idea, :cycle, :number, :programme, :place,
                        :period, :groups, :missing, :on, :at, :person, :channel)""")
                    .param("cell", cell.value())
                    .param("id", id.value())
                    .param("idea", idea.id().value())
                    .param("cycle", idea.cycle().value())
                    .param("number", idea.number())
                    .param("programme", joining.programme().value())
                    .param("place", joining.why().place())
                    .param("period", joining.why().period())
                    .param("groups", joining.why().targetGroups())
                    .param("missing", joining.why().missing())
                    .param(
                            "on",
                            day == null
                                    ? LocalDate.ofInstant(now, cells.byId(cell).zone())
                                    : day)
                    .param("at", Timestamp.from(now))
                    .param("person", by.personId().map(PersonId::value).orElse(null))
                    .param("channel", by.channel())
                    .update();
        } catch (DuplicateKeyException _) {
            throw new Refusal("appraisal.joined-already");
        }
    }

    private void end(CellId cell, ConvergenceId id, String why) {
        int ended = db.sql("""
                update appraisal_convergence set taken_back_at = :at, taken_back_why = :why
                where cell_id = :cell and id = :id and taken_back_at is null""")
                .param("at", Timestamp.from(clock.instant()))
                .param("why", why)
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
        if (ended == 0) throw new Refusal("appraisal.taken-back-already");
    }

    private static TimelineNote note(SectorProgramme programme, Convergence.Why why) {
        if (why.missing().isEmpty())
            return TimelineNote.open("convergence", "appraisal.note-convergence", programme.name(), why.inWords());
        return TimelineNote.open(
                "convergence", "appraisal.note-convergence-missing", programme.name(), why.inWords(), why.missing());
    }

    private static final String SELECT = """
            select id, idea_id, number, programme_id, place, period, target_groups, missing, joined_on, joined_at,
                   taken_back_at, taken_back_why
            from appraisal_convergence
            """;

    record Row(
            UUID id,
            UUID ideaId,
            String number,
            UUID programmeId,
            String place,
            String period,
            String targetGroups,
            String missing,
            LocalDate joinedOn,
            Instant joinedAt,
            @Nullable Instant takenBackAt,
            String takenBackWhy) {
        Convergence convergence() {
            return new Convergence(
                    new ConvergenceId(id),
                    new IdeaId(ideaId),
                    number,
                    new SectorProgrammeId(programmeId),
                    new Convergence.Why(place, period, targetGroups, missing),
                    joinedOn,
                    joinedAt,
                    takenBackAt,
                    takenBackWhy);
        }
    }
}
