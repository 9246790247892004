package ruche.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.ideas.IdeaId;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.PersonId;
import ruche.kernel.Rows;
import ruche.kernel.Slice;
import ruche.strategy.AxisId;
import ruche.strategy.CycleId;

/// Decisions in their table.
@Component
class DecisionRows {
    static final int PAGE = 100;
    private static final String SELECT = """
            select idea_id, number, version, axis_id, verdict, reason_ar, reason_fr, decided_on, decided_at, replaced_at
            from appraisal_decision
            """;

    private final JdbcClient db;

    DecisionRows(JdbcClient db) {
        this.db = db;
    }

    List<Decision> ofIdea(CellId cell, IdeaId idea) {
        return db.sql(SELECT + "where cell_id = :cell and idea_id = :idea order by version desc")
                .param("cell", cell.value())
                .param("idea", idea.value())
                .query(DecisionRows::read)
                .list();
    }

    List<Decision> standing(CellId cell, List<IdeaId> ideas) {
        return db.sql(SELECT + """
                where cell_id = :cell and idea_id = any(:ideas) and replaced_at is null and lapsed_at is null
                order by number""")
                .param("cell", cell.value())
                .param("ideas", ideas.stream().map(IdeaId::value).toArray(UUID[]::new))
                .query(DecisionRows::read)
                .list();
    }

    Slice<Decision> list(CellId cell, CycleId cycle, @Nullable AxisId axis, Verdict verdict, @Nullable String after) {
        var found = db.sql(SELECT + """
                where cell_id = :cell and cycle_id = :cycle and axis_id is not distinct from cast(:axis as uuid)
                  and verdict = :verdict and replaced_at is null and lapsed_at is null and number > :after
                order by number
                limit :most""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .param("axis", axis == null ? null : axis.value().toString())
                .param("verdict", verdict.name())
                .param("after", after == null ? "" : after)
                .param("most", PAGE + 1)
                .query(DecisionRows::read)
                .list();
        return Slice.of(found, PAGE, Decision::number);
    }

    List<Decision> ofCycle(CellId cell, CycleId cycle) {
        return db.sql(
                        SELECT
                                + "where cell_id = :cell and cycle_id = :cycle and replaced_at is null and lapsed_at is null order by number")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .query(DecisionRows::read)
                .list();
    }

    List<Count> counts(CellId cell, CycleId cycle) {
        return db.sql("""
                select axis_id, verdict, count(*) as ideas
                from appraisal_decision
                where cell_id = :cell and cycle_id = :cycle and replaced_at is null and lapsed_at is null
                group by axis_id, verdict
                order by axis_id, verdict""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .query(Rows.rows(Count.class))
                .list();
    }

    /// How many ideas of an axis have a verdict.
    ///
    /// @param axisId null for ideas without an axis
    record Count(@Nullable UUID axisId, Verdict verdict, long ideas) {}

    void replace(CellId cell, Decision last, Decision next) {
        db.sql("""
                update appraisal_decision set replaced_at = :at
                where cell_id = :cell and idea_id = :idea and version = :version""")
                .param("at", Timestamp.from(next.decidedAt()))
                .param("cell", cell.value())
                .param("idea", last.idea().value())
                .param("version", last.version())
                .update();
    }

    /// The idea is gone: what was decided of it counts no more.
    void lapse(CellId cell, IdeaId idea, Instant now) {
        db.sql("""
                update appraisal_decision set lapsed_at = :now
                where cell_id = :cell and idea_id = :idea and replaced_at is null and lapsed_at is null""")
                .param("now", Timestamp.from(now))
                .param("cell", cell.value())
                .param("idea", idea.value())
                .update();
    }

    void insert(CellId cell, CycleId cycle, Decision decision, By by) {
        var axis = decision.axis();
        var reason = decision.ruling().reason();
        db.sql("""
                insert into appraisal_decision (cell_id, idea_id, version, cycle_id, axis_id, number, verdict,
                    reason_ar, reason_fr, decided_on, decided_at, person_id, channel)
                values (:cell, :idea, :version, :cycle, :axis, :number, :verdict,
                    :ar, :fr, :on, :at, :person, :channel)""")
                .param("cell", cell.value())
                .param("idea", decision.idea().value())
                .param("version", decision.version())
                .param("cycle", cycle.value())
                .param("axis", axis == null ? null : axis.value())
                .param("number", decision.number())
                .param("verdict", decision.verdict().name())
                .param("ar", Bilingual.arOf(reason))
                .param("fr", Bilingual.frOf(reason))
                .param("on", decision.decidedOn())
                .param("at", Timestamp.from(decision.decidedAt()))
                .param("person", by.personId().map(PersonId::value).orElse(null))
                .param("channel", by.channel())
                .update();
    }

    private static Decision read(ResultSet row, int number) throws SQLException {
        var axis = row.getObject("axis_id", UUID.class);
        var replaced = row.getTimestamp("replaced_at");
        return new Decision(
                new IdeaId(row.getObject("idea_id", UUID.class)),
                row.getString("number"),
                row.getInt("version"),
                axis == null ? null : new AxisId(axis),
                new Ruling(Verdict.valueOf(row.getString("verdict")), Rows.textOrNull(row, "reason")),
                row.getObject("decided_on", LocalDate.class),
                row.getTimestamp("decided_at").toInstant(),
                replaced == null ? null : replaced.toInstant());
    }
}
