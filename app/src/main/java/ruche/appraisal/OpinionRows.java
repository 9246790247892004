package ruche.appraisal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.actors.ActorId;
import ruche.ideas.IdeaId;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.PersonId;
import ruche.kernel.Rows;
import ruche.strategy.CycleId;

/// Opinions with their answers in their tables.
@Component
class OpinionRows {
    private final JdbcClient db;
    private final JdbcTemplate many;

    OpinionRows(JdbcClient db, JdbcTemplate many) {
        this.db = db;
        this.many = many;
    }

    /// All of an idea, revised ones included: by service, latest first.
    List<Opinion> ofIdea(CellId cell, IdeaId idea) {
        return opinions(db.sql("""
                select o.id, o.idea_id, o.number, o.service_id, o.version, o.spoken_by_ar, o.spoken_by_fr, o.spoken_name, o.how,
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
                select o.id, o.idea_id, o.number, o.service_id, o.version, o.spoken_by_ar, o.spoken_by_fr, o.spoken_name, o.how,
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
                select o.id, o.idea_id, o.number, o.service_id, o.version, o.spoken_by_ar, o.spoken_by_fr, o.spoken_name, o.how,
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

    boolean asked(CellId cell, IdeaId idea, ActorId service) {
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
    int replaceLast(CellId cell, NewOpinion given, Instant now) {
        return db.sql("""
                update appraisal_opinion set replaced_at = :now
                where cell_id = :cell and idea_id = :idea and service_id = :service and replaced_at is null
                returning version""")
                .param("now", Timestamp.from(now))
                .param("cell", cell.value())
                .param("idea", given.idea().value())
                .param("service", given.service().value())
                .query((row, _) -> row.getInt(1))
                .optional()
                .orElse(0);
    }

    void store(CellId cell, Opinion opinion, CycleId cycle, By by) {
        db.sql("""
                insert into appraisal_opinion (cell_id, id, idea_id, service_id, cycle_id, number, version, overall,
                                               spoken_by_ar, spoken_by_fr, spoken_name, how, given_on, given_at, person_id, channel)
                values (:cell, :id, :idea, :service, :cycle, :number, :version, :overall,
                        :spokenAr, :spokenFr, :spokenName, :how, :givenOn, :givenAt, :person, :channel)""")
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
                .param("spokenName", opinion.name())
                .param("how", opinion.how().name())
                .param("givenOn", opinion.givenOn())
                .param("givenAt", Timestamp.from(opinion.givenAt()))
                .param("person", by.personId().map(PersonId::value).orElse(null))
                .param("channel", by.channel())
                .update();
        many.batchUpdate(
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

    void markAnswered(CellId cell, Opinion opinion) {
        db.sql("""
                update appraisal_asked set answered_at = :at
                where cell_id = :cell and idea_id = :idea and service_id = :service""")
                .param("at", Timestamp.from(opinion.givenAt()))
                .param("cell", cell.value())
                .param("idea", opinion.idea().value())
                .param("service", opinion.service().value())
                .update();
    }

    /// @return the idea's number
    Optional<String> number(CellId cell, OpinionId id) {
        return db.sql("select number from appraisal_opinion where cell_id = :cell and id = :id")
                .param("cell", cell.value())
                .param("id", id.value())
                .query((row, _) -> row.getString("number"))
                .optional();
    }

    Optional<String> eraseName(CellId cell, OpinionId id) {
        return db.sql("""
                update appraisal_opinion set spoken_name = ''
                where cell_id = :cell and id = :id
                returning number""")
                .param("cell", cell.value())
                .param("id", id.value())
                .query((row, _) -> row.getString("number"))
                .optional();
    }

    /// Of the opinions somebody gave himself.
    ///
    /// @return the ideas' numbers
    List<String> eraseNames(CellId cell, PersonId person) {
        return db.sql("""
                update appraisal_opinion set spoken_name = ''
                where cell_id = :cell and person_id = :person and how = 'ONLINE'
                returning number""")
                .param("cell", cell.value())
                .param("person", person.value())
                .query((row, _) -> row.getString("number"))
                .list();
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
                head.spokenName(),
                head.how(),
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
            String spokenName,
            GivenHow how,
            LocalDate givenOn,
            Instant givenAt,
            @Nullable Instant replacedAt,
            Aspect aspect,
            Answer answer,
            String reasonAr,
            String reasonFr) {}
}
