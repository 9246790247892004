package ruche.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.actors.ActorId;
import ruche.ideas.IdeaId;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Rows;
import ruche.strategy.CycleId;

/// Reads opinions with their answers.
@Component
class OpinionRows {
    private final JdbcClient db;

    OpinionRows(JdbcClient db) {
        this.db = db;
    }

    /// All of an idea, revised ones included: by service, latest first.
    List<Opinion> ofIdea(CellId cell, IdeaId idea) {
        return opinions(db.sql("""
                select o.id, o.idea_id, o.number, o.service_id, o.version, o.spoken_by_ar, o.spoken_by_fr, o.on_paper,
                       o.given_on, o.given_at, o.replaced_at, a.aspect, a.answer, a.reason_ar, a.reason_fr
                from appraisal_opinion o
                join appraisal_answer a on a.cell_id = o.cell_id and a.opinion_id = o.id
                where o.cell_id = :cell and o.idea_id = :idea
                order by o.service_id, o.version desc, a.aspect""")
                .param("cell", cell.value())
                .param("idea", idea.value())
                .query(Rows.rows(Row.class))
                .list());
    }

    /// Those that stand in a cycle, by idea and service.
    List<Opinion> ofCycle(CellId cell, CycleId cycle) {
        return opinions(db.sql("""
                select o.id, o.idea_id, o.number, o.service_id, o.version, o.spoken_by_ar, o.spoken_by_fr, o.on_paper,
                       o.given_on, o.given_at, o.replaced_at, a.aspect, a.answer, a.reason_ar, a.reason_fr
                from appraisal_opinion o
                join appraisal_answer a on a.cell_id = o.cell_id and a.opinion_id = o.id
                where o.cell_id = :cell and o.cycle_id = :cycle and o.replaced_at is null
                order by o.number, o.service_id, a.aspect""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .query(Rows.rows(Row.class))
                .list());
    }

    /// Those that stand of these ideas, by idea and service.
    List<Opinion> standing(CellId cell, List<UUID> ideas) {
        if (ideas.isEmpty()) return List.of();
        return opinions(db.sql("""
                select o.id, o.idea_id, o.number, o.service_id, o.version, o.spoken_by_ar, o.spoken_by_fr, o.on_paper,
                       o.given_on, o.given_at, o.replaced_at, a.aspect, a.answer, a.reason_ar, a.reason_fr
                from appraisal_opinion o
                join appraisal_answer a on a.cell_id = o.cell_id and a.opinion_id = o.id
                where o.cell_id = :cell and o.idea_id in (:ideas) and o.replaced_at is null
                order by o.number, o.service_id, a.aspect""")
                .param("cell", cell.value())
                .param("ideas", ideas)
                .query(Rows.rows(Row.class))
                .list());
    }

    private static List<Opinion> opinions(List<Row> rows) {
        Map<UUID, List<Row>> byOpinion = new LinkedHashMap<>();
        for (var row : rows)
            byOpinion.computeIfAbsent(row.id(), _ -> new ArrayList<>()).add(row);
        return byOpinion.values().stream().map(OpinionRows::opinion).toList();
    }

    private static Opinion opinion(List<Row> rows) {
        var head = rows.getFirst();
        var answers = rows.stream()
                .map(row ->
                        new AspectAnswer(row.aspect(), row.answer(), Bilingual.orNull(row.reasonAr(), row.reasonFr())))
                .toList();
        return new Opinion(
                new OpinionId(head.id()),
                new IdeaId(head.ideaId()),
                head.number(),
                new ActorId(head.serviceId()),
                head.version(),
                new Assessment(answers),
                new Bilingual(head.spokenByAr(), head.spokenByFr()),
                head.onPaper(),
                head.givenOn(),
                head.givenAt(),
                head.replacedAt());
    }

    record Row(
            UUID id,
            UUID ideaId,
            String number,
            UUID serviceId,
            int version,
            String spokenByAr,
            String spokenByFr,
            boolean onPaper,
            LocalDate givenOn,
            Instant givenAt,
            @Nullable Instant replacedAt,
            Aspect aspect,
            Answer answer,
            String reasonAr,
            String reasonFr) {}
}
