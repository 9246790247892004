package ruche.ideas;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.kernel.Rows;
import ruche.record.Change;
import ruche.record.Journal;

/// Makes an idea go on as part of another, and undoes it.
@Component
class Merging {
    private final JdbcClient db;
    private final IdeaStore store;
    private final Timeline timeline;
    private final Journal journal;
    private final TwinOutcomes outcomes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merging(
            JdbcClient db,
            IdeaStore store,
            Timeline timeline,
            Journal journal,
            TwinOutcomes outcomes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.timeline = timeline;
        this.journal = journal;
        this.outcomes = outcomes;
        this.events = events;
        this.clock = clock;
    }

    void merge(CellId cell, IdeaId fromId, IdeaId intoId, String reason, By by) {
        var why = Reason.written(reason);
        store.lockBoth(cell, fromId, intoId);
        var from = store.locked(cell, fromId);
        var into = store.locked(cell, intoId);
        check(from, into);
        var merge = Ids.next();
        insert(cell, merge, from, into, reason, by);
        db.sql("""
                update idea
                set state = 'MERGED', reason_ar = :ar, reason_fr = :fr, merged_into = :into, asked_at = null
                where cell_id = :cell and id = :from""")
                .param("cell", cell.value())
                .param("from", fromId.value())
                .param("into", intoId.value())
                .param("ar", why.ar())
                .param("fr", why.fr())
                .update();
        bringAuthors(cell, merge, fromId, intoId);
        timeline.add(cell, fromId, TimelineNote.open("merged", "ideas.told-merged", into.number(), reason), by);
        timeline.add(cell, intoId, TimelineNote.open("joined", "ideas.told-joined", from.number(), reason), by);
        journal.write(
                cell,
                by,
                Change.of("ideas.merged", from.subject())
                        .with("into", into.number())
                        .with("state", from.state(), IdeaState.MERGED)
                        .because(reason));
        outcomes.merged(cell, fromId, intoId, by);
        events.publishEvent(new IdeaGone(cell, fromId));
    }

    private static void check(Idea from, Idea into) {
        if (from.id().equals(into.id())) throw new Refusal("ideas.merge-itself", from.number());
        if (!from.cycle().equals(into.cycle()))
            throw new Refusal("ideas.merge-other-cycle", from.number(), into.number());
        if (!from.state().mayBecome(IdeaState.MERGED)) throw new WrongState(from, IdeaState.MERGED);
        if (!IdeaState.standing().contains(into.state()))
            throw new Refusal(
                    "ideas.merge-into-gone",
                    into.number(),
                    new Refusal(into.state().key()));
    }

    private void insert(CellId cell, UUID merge, Idea from, Idea into, String reason, By by) {
        db.sql("""
                insert into idea_merge
                    (cell_id, id, from_id, into_id, at, person_id, channel, reason,
                     state_before, before_ar, before_fr, asked_before)
                values (:cell, :id, :from, :into, :at, :person, :channel, :reason, :state, :ar, :fr, :asked)""")
                .param("cell", cell.value())
                .param("id", merge)
                .param("from", from.id().value())
                .param("into", into.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .param("person", by.personId().map(PersonId::value).orElse(null), Types.OTHER)
                .param("channel", by.channel())
                .param("reason", reason)
                .param("state", from.state().name())
                .param("ar", Bilingual.arOf(from.reason()))
                .param("fr", Bilingual.frOf(from.reason()))
                .param("asked", from.askedAt() == null ? null : Timestamp.from(from.askedAt()), Types.TIMESTAMP)
                .update();
    }

    /// Also those whom the other idea has already: they stay when the merge by which they came first is undone.
    private void bringAuthors(CellId cell, UUID merge, IdeaId from, IdeaId into) {
        db.sql("""
                insert into idea_author (cell_id, idea_id, position, actor_id, name, via)
                select :cell, :into,
                       (select coalesce(max(position), 0) from idea_author
                        where cell_id = :cell and idea_id = :into) + row_number() over (order by a.position),
                       a.actor_id, a.name, :merge
                from idea_author a
                where a.cell_id = :cell and a.idea_id = :from""")
                .param("cell", cell.value())
                .param("from", from.value())
                .param("into", into.value())
                .param("merge", merge)
                .update();
    }

    void unmerge(CellId cell, IdeaId fromId, String reason, By by) {
        Reason.needed(reason);
        var merge = standing(cell, fromId).orElseThrow(() -> new Refusal("ideas.not-merged"));
        var intoId = new IdeaId(merge.intoId());
        store.lockBoth(cell, fromId, intoId);
        var from = store.locked(cell, fromId);
        var into = store.locked(cell, intoId);
        if (from.state() != IdeaState.MERGED) throw new Refusal("ideas.not-merged");
        if (into.state() == IdeaState.MERGED)
            throw new Refusal("ideas.later-merge-first", into.number(), from.number());
        takeAuthorsBack(cell, merge.id());
        db.sql("""
                update idea
                set state = :state, reason_ar = :ar, reason_fr = :fr, asked_at = :asked, merged_into = null
                where cell_id = :cell and id = :from""")
                .param("cell", cell.value())
                .param("from", fromId.value())
                .param("state", merge.stateBefore())
                .param("ar", merge.beforeAr())
                .param("fr", merge.beforeFr())
                .param(
                        "asked",
                        merge.askedBefore() == null ? null : Timestamp.from(merge.askedBefore()),
                        Types.TIMESTAMP)
                .update();
        close(cell, merge.id(), reason);
        timeline.add(cell, fromId, TimelineNote.open("unmerged", "ideas.told-unmerged", into.number(), reason), by);
        timeline.add(cell, intoId, TimelineNote.open("parted", "ideas.told-parted", from.number(), reason), by);
        journal.write(
                cell,
                by,
                Change.of("ideas.unmerged", from.subject())
                        .with("from", into.number())
                        .with("state", IdeaState.MERGED, merge.stateBefore())
                        .because(reason));
        outcomes.takenBack(cell, fromId, intoId);
        events.publishEvent(new IdeaBack(cell, fromId));
    }

    private Optional<Merge> standing(CellId cell, IdeaId from) {
        return db.sql("""
                select id, into_id, state_before, before_ar, before_fr, asked_before
                from idea_merge
                where cell_id = :cell and from_id = :from and undone_at is null""")
                .param("cell", cell.value())
                .param("from", from.value())
                .query(Rows.rows(Merge.class))
                .optional();
    }

    private void takeAuthorsBack(CellId cell, UUID merge) {
        db.sql("delete from idea_author where cell_id = :cell and via = :merge")
                .param("cell", cell.value())
                .param("merge", merge)
                .update();
    }

    private void close(CellId cell, UUID merge, String reason) {
        db.sql("""
                update idea_merge set undone_at = :at, undone_reason = :reason
                where cell_id = :cell and id = :id""")
                .param("cell", cell.value())
                .param("id", merge)
                .param("at", Timestamp.from(clock.instant()))
                .param("reason", reason)
                .update();
    }

    private record Merge(
            UUID id,
            UUID intoId,
            String stateBefore,
            String beforeAr,
            String beforeFr,
            @Nullable Instant askedBefore) {}
}
