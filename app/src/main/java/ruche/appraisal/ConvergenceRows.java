package ruche.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.ideas.Idea;
import ruche.ideas.IdeaId;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.kernel.Rows;
import ruche.kernel.Slice;
import ruche.strategy.CycleId;
import ruche.strategy.SectorProgrammeId;

/// Convergences in their table.
@Component
class ConvergenceRows {
    static final int PAGE = 100;
    private static final String SELECT = """
            select id, idea_id, number, programme_id, grounds, why_ar, why_fr, missing_ar, missing_fr, joined_on,
                   joined_at, taken_back_at, taken_back_why
            from appraisal_convergence
            """;

    private final JdbcClient db;
    private final Clock clock;

    ConvergenceRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Convergence> byId(CellId cell, ConvergenceId id) {
        return db.sql(SELECT + "where cell_id = :cell and id = :id")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(ConvergenceRows::read)
                .optional();
    }

    List<Convergence> ofIdea(CellId cell, IdeaId idea) {
        return db.sql(SELECT + "where cell_id = :cell and idea_id = :idea order by joined_at, id")
                .param("cell", cell.value())
                .param("idea", idea.value())
                .query(ConvergenceRows::read)
                .list();
    }

    List<Convergence> standing(CellId cell, List<IdeaId> ideas) {
        return db.sql(SELECT + """
                where cell_id = :cell and idea_id = any(:ideas) and taken_back_at is null
                order by number, joined_at, id""")
                .param("cell", cell.value())
                .param("ideas", values(ideas))
                .query(ConvergenceRows::read)
                .list();
    }

    Slice<Convergence> ofProgramme(CellId cell, SectorProgrammeId programme, @Nullable String after) {
        var found = db.sql(SELECT + """
                where cell_id = :cell and programme_id = :programme and taken_back_at is null and number > :after
                order by number
                limit :most""")
                .param("cell", cell.value())
                .param("programme", programme.value())
                .param("after", after == null ? "" : after)
                .param("most", PAGE + 1)
                .query(ConvergenceRows::read)
                .list();
        return Slice.of(found, PAGE, Convergence::number);
    }

    List<Convergence> ofCycle(CellId cell, CycleId cycle) {
        return db.sql(SELECT + """
                where cell_id = :cell and cycle_id = :cycle and taken_back_at is null
                order by number, joined_at, id""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .query(ConvergenceRows::read)
                .list();
    }

    /// One page of those that stand in a cycle, by the ideas' numbers.
    ///
    /// @param gone ideas whose convergences are not told
    /// @param after key of the last of the page before; null for the first page
    Slice<Convergence> list(CellId cell, CycleId cycle, List<IdeaId> gone, @Nullable String after) {
        var found = db.sql(SELECT + """
                where cell_id = :cell and cycle_id = :cycle and taken_back_at is null and idea_id <> all(:gone)
                  and (number, id) > (:number, :last)
                order by number, id
                limit :most""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .param("gone", values(gone))
                .param("number", after == null ? "" : after.replaceAll("/.*", ""))
                .param("last", after == null ? new UUID(0, 0) : Address.uuid(after.replaceAll(".*/", "")))
                .param("most", PAGE + 1)
                .query(ConvergenceRows::read)
                .list();
        return Slice.of(
                found,
                PAGE,
                convergence -> convergence.number() + "/" + convergence.id().value());
    }

    /// @param gone ideas whose convergences are not told
    long count(CellId cell, CycleId cycle, List<IdeaId> gone) {
        return db.sql("""
                select count(*) from appraisal_convergence
                where cell_id = :cell and cycle_id = :cycle and taken_back_at is null and idea_id <> all(:gone)""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .param("gone", values(gone))
                .query(Long.class)
                .single();
    }

    private static UUID[] values(List<IdeaId> ideas) {
        return ideas.stream().map(IdeaId::value).toArray(UUID[]::new);
    }

    /// @throws Refusal if the two are joined already
    void insert(CellId cell, ConvergenceId id, Idea idea, NewConvergence joining, LocalDate day, By by) {
        var why = joining.why();
        int made = db.sql("""
                insert into appraisal_convergence (cell_id, id, idea_id, cycle_id, number, programme_id, grounds,
                    why_ar, why_fr, missing_ar, missing_fr, joined_on, joined_at, person_id, channel)
                values (:cell, :id, :idea, :cycle, :number, :programme, :grounds,
                    :whyAr, :whyFr, :missingAr, :missingFr, :on, :at, :person, :channel)
                on conflict do nothing""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("idea", idea.id().value())
                .param("cycle", idea.cycle().value())
                .param("number", idea.number())
                .param("programme", joining.programme().value())
                .param("grounds", why.grounds().stream().map(Enum::name).toArray(String[]::new))
                .param("whyAr", why.words().ar())
                .param("whyFr", why.words().fr())
                .param("missingAr", Bilingual.arOf(why.missing()))
                .param("missingFr", Bilingual.frOf(why.missing()))
                .param("on", day)
                .param("at", Timestamp.from(clock.instant()))
                .param("person", by.personId().map(PersonId::value).orElse(null))
                .param("channel", by.channel())
                .update();
        if (made == 0) throw new Refusal("appraisal.joined-already");
    }

    /// @throws Refusal if it was taken back already
    void end(CellId cell, ConvergenceId id, String why) {
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

    private static Convergence read(ResultSet row, int number) throws SQLException {
        var takenBack = row.getTimestamp("taken_back_at");
        return new Convergence(
                new ConvergenceId(row.getObject("id", UUID.class)),
                new IdeaId(row.getObject("idea_id", UUID.class)),
                row.getString("number"),
                new SectorProgrammeId(row.getObject("programme_id", UUID.class)),
                why(row),
                row.getObject("joined_on", LocalDate.class),
                row.getTimestamp("joined_at").toInstant(),
                takenBack == null ? null : takenBack.toInstant(),
                row.getString("taken_back_why"));
    }

    private static Convergence.Why why(ResultSet row) throws SQLException {
        var grounds = EnumSet.noneOf(Convergence.Ground.class);
        for (var name : (String[]) row.getArray("grounds").getArray()) grounds.add(Convergence.Ground.valueOf(name));
        return new Convergence.Why(grounds, Rows.bilingual(row, "why"), Rows.textOrNull(row, "missing"));
    }
}
