package ruche.ideas;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;

/// What persons decided of pairs of ideas. It holds until it is taken back.
@Component
class TwinDecisions {
    private final JdbcClient db;
    private final IdeaStore store;
    private final Timeline timeline;
    private final Journal journal;
    private final TwinOutcomes outcomes;
    private final Clock clock;

    TwinDecisions(
            JdbcClient db, IdeaStore store, Timeline timeline, Journal journal, TwinOutcomes outcomes, Clock clock) {
        this.db = db;
        this.store = store;
        this.timeline = timeline;
        this.journal = journal;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /// An answer that stands.
    record Decided(Idea one, Idea other, TwinAnswer answer, String reason, Instant at) {}

    /// Says what two ideas are to one another. Another answer that stood is taken back by it.
    ///
    /// @param reason for staff; may be empty
    @Transactional
    public void decide(CellId cell, IdeaId oneId, IdeaId otherId, TwinAnswer answer, String reason, By by) {
        var why = reason.strip();
        store.lockBoth(cell, oneId, otherId);
        var one = store.locked(cell, oneId);
        var other = store.locked(cell, otherId);
        if (oneId.equals(otherId)) throw new Refusal("ideas.twins-itself", one.number());
        for (var idea : List.of(one, other))
            if (gone(idea))
                throw new Refusal(
                        "ideas.twins-gone",
                        idea.number(),
                        new Refusal(idea.state().key()));
        var before = standing(cell, oneId, otherId);
        if (before.isPresent() && before.get() == answer) return;
        if (before.isPresent()) close(cell, oneId, otherId, by);
        insert(cell, oneId, otherId, answer, why, by);
        timeline.add(cell, oneId, answer.note(other), by);
        timeline.add(cell, otherId, answer.note(one), by);
        var change = Change.of(answer.act(), one.subject()).with("other", other.number());
        journal.write(cell, by, change.because(why));
        outcomes.said(cell, oneId, otherId, answer, by);
    }

    /// Takes an answer back: the pair may be proposed again.
    @Transactional
    public void undo(CellId cell, IdeaId oneId, IdeaId otherId, By by) {
        store.lockBoth(cell, oneId, otherId);
        var one = store.locked(cell, oneId);
        var other = store.locked(cell, otherId);
        var answer = standing(cell, oneId, otherId).orElseThrow(() -> new Refusal("ideas.twins-undecided"));
        close(cell, oneId, otherId, by);
        timeline.add(cell, oneId, answer.takenBack(other), by);
        timeline.add(cell, otherId, answer.takenBack(one), by);
        journal.write(cell, by, Change.of("ideas.twins-reopened", one.subject()).with("other", other.number()));
        outcomes.takenBack(cell, oneId, otherId);
    }

    private Optional<TwinAnswer> standing(CellId cell, IdeaId one, IdeaId other) {
        return Optional.ofNullable(of(cell, one).get(other));
    }

    private void insert(CellId cell, IdeaId one, IdeaId other, TwinAnswer answer, String reason, By by) {
        db.sql("""
                insert into idea_twin_decision
                    (cell_id, id, one_id, other_id, answer, reason, at, person_id, channel)
                values (:cell, :id, least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid),
                    :answer, :reason, :at, :person, :channel)""")
                .param("cell", cell.value())
                .param("id", Ids.next())
                .param("one", one.value())
                .param("other", other.value())
                .param("answer", answer.name())
                .param("reason", reason)
                .param("at", Timestamp.from(clock.instant()))
                .param("person", by.personId().map(PersonId::value).orElse(null), Types.OTHER)
                .param("channel", by.channel())
                .update();
    }

    private void close(CellId cell, IdeaId one, IdeaId other, By by) {
        db.sql("""
                update idea_twin_decision set undone_at = :at, undone_by = :person
                where cell_id = :cell and one_id = least(:one::uuid, :other::uuid)
                  and other_id = greatest(:one::uuid, :other::uuid) and undone_at is null""")
                .param("cell", cell.value())
                .param("one", one.value())
                .param("other", other.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("person", by.personId().map(PersonId::value).orElse(null), Types.OTHER)
                .update();
    }

    /// What stands of one idea, by the other.
    Map<IdeaId, TwinAnswer> of(CellId cell, IdeaId idea) {
        var answers = new LinkedHashMap<IdeaId, TwinAnswer>();
        db.sql("""
                select case when one_id = :idea then other_id else one_id end as other, answer
                from idea_twin_decision
                where cell_id = :cell and (one_id = :idea or other_id = :idea) and undone_at is null
                order by at, id""").param("cell", cell.value()).param("idea", idea.value()).query(row -> {
            answers.put(new IdeaId(row.getObject("other", UUID.class)), TwinAnswer.valueOf(row.getString("answer")));
        });
        return answers;
    }

    /// All pairs of a cell of which an answer stands.
    Set<Set<UUID>> pairs(CellId cell) {
        var pairs = new HashSet<Set<UUID>>();
        db.sql("select one_id, other_id from idea_twin_decision where cell_id = :cell and undone_at is null")
                .param("cell", cell.value())
                .query(row -> {
                    pairs.add(Set.of(row.getObject("one_id", UUID.class), row.getObject("other_id", UUID.class)));
                });
        return pairs;
    }

    /// Answers that stand, the latest first; those of ideas taken back with their import are left out.
    List<Decided> latest(CellId cell, int most) {
        record Row(UUID one, UUID other, TwinAnswer answer, String reason, Instant at) {}
        var rows = db.sql("""
                select one_id, other_id, answer, reason, at
                from idea_twin_decision
                where cell_id = :cell and undone_at is null
                order by at desc, id
                limit :most""")
                .param("cell", cell.value())
                .param("most", most)
                .query((row, _) -> new Row(
                        row.getObject("one_id", UUID.class),
                        row.getObject("other_id", UUID.class),
                        TwinAnswer.valueOf(row.getString("answer")),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
        var ids = rows.stream()
                .flatMap(row -> Stream.of(new IdeaId(row.one()), new IdeaId(row.other())))
                .distinct()
                .toList();
        var ideas = store.byIds(cell, ids);
        return rows.stream()
                .flatMap(row -> {
                    var one = ideas.get(new IdeaId(row.one()));
                    var other = ideas.get(new IdeaId(row.other()));
                    if (one == null || other == null || gone(one) || gone(other)) return Stream.empty();
                    return Stream.of(new Decided(one, other, row.answer(), row.reason(), row.at()));
                })
                .toList();
    }

    private static boolean gone(Idea idea) {
        return idea.state() == IdeaState.UNDONE;
    }

    /// The ideas of which somebody said that they ask for the same elsewhere.
    List<Idea> elsewhere(CellId cell, IdeaId idea) {
        var linked = of(cell, idea).entrySet().stream()
                .filter(answer -> answer.getValue() == TwinAnswer.ELSEWHERE)
                .map(Map.Entry::getKey)
                .toList();
        return store.byIds(cell, linked).values().stream()
                .filter(other -> !gone(other))
                .toList();
    }
}
