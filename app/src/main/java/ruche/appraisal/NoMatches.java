package ruche.appraisal;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.ideas.IdeaId;
import ruche.ideas.Ideas;
import ruche.ideas.TimelineNote;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.kernel.Rows;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.strategy.SectorProgramme;
import ruche.strategy.SectorProgrammeId;
import ruche.strategy.SectorProgrammes;

/// What persons said is no programme for an idea. It holds until it is taken back.
@Component
class NoMatches {
    private final JdbcClient db;
    private final Ideas ideas;
    private final SectorProgrammes programmes;
    private final ConvergenceRows joined;
    private final Progress progress;
    private final Journal journal;
    private final MatchOutcomes outcomes;
    private final Clock clock;

    NoMatches(
            JdbcClient db,
            Ideas ideas,
            SectorProgrammes programmes,
            ConvergenceRows joined,
            Progress progress,
            Journal journal,
            MatchOutcomes outcomes,
            Clock clock) {
        this.db = db;
        this.ideas = ideas;
        this.programmes = programmes;
        this.joined = joined;
        this.progress = progress;
        this.journal = journal;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /// A no that stands.
    ///
    /// @param why may be empty
    record No(UUID programmeId, String why, Instant at) {}

    /// Says that a programme is not for an idea.
    ///
    /// @param service the body that says so; null when an agent does
    /// @throws Refusal if the two are joined, the idea stands no more, or the programme is another's
    @Transactional
    public void say(CellId cell, IdeaId id, SectorProgrammeId programmeId, String why, @Nullable UUID service, By by) {
        var idea = progress.locked(cell, id);
        Progress.mustStand(idea);
        var programme = programmes.programme(cell, programmeId);
        mustRun(programme, service);
        if (joined.ofIdea(cell, id).stream()
                .anyMatch(one -> one.stands() && one.programme().equals(programmeId)))
            throw new Refusal("appraisal.joined-already");
        if (insert(cell, id, programmeId, why.strip(), by) == 0) return;
        journal.write(
                cell,
                by,
                Change.of("appraisal.no-match", idea.subject())
                        .with("programme", programme.code())
                        .because(why.strip()));
        ideas.tell(cell, id, TimelineNote.staff("no-match", "appraisal.note-no-match", programme.name()), by);
        outcomes.refused(cell, id, programmeId);
    }

    private int insert(CellId cell, IdeaId idea, SectorProgrammeId programme, String why, By by) {
        return db.sql("""
                insert into appraisal_no_match (cell_id, id, idea_id, programme_id, why, at, person_id, channel)
                values (:cell, :id, :idea, :programme, :why, :at, :person, :channel)
                on conflict do nothing""")
                .param("cell", cell.value())
                .param("id", Ids.next())
                .param("idea", idea.value())
                .param("programme", programme.value())
                .param("why", why)
                .param("at", Timestamp.from(clock.instant()))
                .param("person", by.personId().map(PersonId::value).orElse(null), Types.OTHER)
                .param("channel", by.channel())
                .update();
    }

    /// Takes a no back: the programme may be proposed again.
    ///
    /// @throws Refusal if none stands, or the programme is another's
    @Transactional
    public void takeBack(CellId cell, IdeaId id, SectorProgrammeId programmeId, @Nullable UUID service, By by) {
        var idea = progress.locked(cell, id);
        var programme = programmes.programme(cell, programmeId);
        mustRun(programme, service);
        if (end(cell, id, programmeId, by) == 0) throw new Refusal("appraisal.no-match-unsaid");
        journal.write(
                cell,
                by,
                Change.of("appraisal.no-match-taken-back", idea.subject()).with("programme", programme.code()));
        ideas.tell(
                cell, id, TimelineNote.staff("no-match", "appraisal.note-no-match-taken-back", programme.name()), by);
        outcomes.takenBack(cell, id, programmeId);
    }

    /// @return how many stood: one or none
    int end(CellId cell, IdeaId idea, SectorProgrammeId programme, By by) {
        return db.sql("""
                update appraisal_no_match set undone_at = :at, undone_by = :person
                where cell_id = :cell and idea_id = :idea and programme_id = :programme and undone_at is null""")
                .param("cell", cell.value())
                .param("idea", idea.value())
                .param("programme", programme.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("person", by.personId().map(PersonId::value).orElse(null), Types.OTHER)
                .update();
    }

    /// Those that stand of an idea, oldest first.
    List<No> of(CellId cell, IdeaId idea) {
        return db.sql("""
                select programme_id, why, at from appraisal_no_match
                where cell_id = :cell and idea_id = :idea and undone_at is null
                order by at, id""")
                .param("cell", cell.value())
                .param("idea", idea.value())
                .query(Rows.rows(No.class))
                .list();
    }

    private static void mustRun(SectorProgramme programme, @Nullable UUID service) {
        if (service != null && !programme.runBy().equals(service)) throw new Refusal("appraisal.not-your-programme");
    }
}
