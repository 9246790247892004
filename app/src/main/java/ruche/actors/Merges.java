package ruche.actors;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.actors.ActorPointers.Moved;
import ruche.actors.ActorPointers.Moves;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.NotFound;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.kernel.Rows;
import ruche.record.Change;
import ruche.record.Journal;

/// Makes two lines of the registry one, and undoes it. All that pointed to the one points to the other from
/// then on; what was moved is written down, so that undoing puts it back.
@Component
public class Merges {
    private final JdbcClient db;
    private final Actors actors;
    private final ActorWords words;
    private final ObjectProvider<ActorPointers> pointers;
    private final Journal journal;
    private final Clock clock;

    Merges(
            JdbcClient db,
            Actors actors,
            ActorWords words,
            ObjectProvider<ActorPointers> pointers,
            Journal journal,
            Clock clock) {
        this.db = db;
        this.actors = actors;
        this.words = words;
        this.pointers = pointers;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws Refusal `actors.merge-itself`, `actors.merge-gone`
    @Transactional
    public void merge(CellId cell, ActorId from, ActorId into, String why, By by) {
        if (from.equals(into)) throw new Refusal("actors.merge-itself").about("into");
        hold(cell, from, into);
        var merge = Ids.next();
        db.sql("""
                insert into actor_merge (cell_id, id, from_id, into_id, at, person_id, channel, why)
                values (:cell, :id, :from, :into, :at, :person, :channel, :why)""")
                .param("cell", cell.value())
                .param("id", merge)
                .param("from", from.value())
                .param("into", into.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("person", by.personId().map(PersonId::value).orElse(null), Types.OTHER)
                .param("channel", by.channel())
                .param("why", why)
                .update();
        var moved = new ArrayList<Moved>();
        pointers.orderedStream().forEach(module -> moved.addAll(module.move(cell, from.value(), into.value())));
        keep(cell, merge, moved);
        db.sql("update actor set merged_into = :into where cell_id = :cell and id = :from")
                .param("cell", cell.value())
                .param("from", from.value())
                .param("into", into.value())
                .update();
        rewrite(cell, into);
        journal.writeAll(
                cell,
                by,
                List.of(
                        Change.of("actor.merged", subject(from))
                                .with("into", into.value())
                                .because(why),
                        Change.of("actor.joined", subject(into))
                                .with("from", from.value())
                                .because(why)));
    }

    /// Both stand; always locked in one order, so that nobody waits for another crosswise.
    private void hold(CellId cell, ActorId one, ActorId other) {
        int standing = db.sql("""
                select id from actor
                where cell_id = :cell and id = any(:both) and undone_at is null and merged_into is null
                order by id
                for update""")
                .param("cell", cell.value())
                .param("both", new UUID[] {one.value(), other.value()})
                .query((row, _) -> row.getObject("id", UUID.class))
                .list()
                .size();
        if (standing < 2) throw new Refusal("actors.merge-gone");
    }

    private void keep(CellId cell, UUID merge, List<Moved> moved) {
        db.sql("""
                insert into actor_merge_moved (cell_id, merge_id, part, line, was, became)
                select :cell, :merge, part, line, was, became
                from unnest(:parts, :lines, :was, :became) as each (part, line, was, became)""")
                .param("cell", cell.value())
                .param("merge", merge)
                .param("parts", moved.stream().map(Moved::part).toArray(String[]::new))
                .param("lines", moved.stream().map(Moved::line).toArray(String[]::new))
                .param("was", moved.stream().map(Moved::was).toArray(String[]::new))
                .param("became", moved.stream().map(Moved::became).toArray(String[]::new))
                .update();
    }

    /// The one is found under the other's names too. When it was compared last stays: neither is another than before.
    private void rewrite(CellId cell, ActorId actor) {
        var compared = db.sql("select compared_at from actor where cell_id = :cell and id = :id")
                .param("cell", cell.value())
                .param("id", actor.value())
                .query((row, _) -> Optional.ofNullable(row.getTimestamp("compared_at")))
                .single();
        words.write(cell, actor);
        db.sql("update actor set compared_at = :at where cell_id = :cell and id = :id")
                .param("at", compared.orElse(null), Types.TIMESTAMP)
                .param("cell", cell.value())
                .param("id", actor.value())
                .update();
    }

    /// @throws Refusal `actors.not-merged`, `actors.later-merge-first`
    @Transactional
    public void unmerge(CellId cell, ActorId from, String why, By by) {
        var merge = standing(cell, from).orElseThrow(() -> new Refusal("actors.not-merged"));
        var into = new ActorId(merge.intoId());
        db.sql("select id from actor where cell_id = :cell and id = any(:both) order by id for update")
                .param("cell", cell.value())
                .param("both", new UUID[] {from.value(), into.value()})
                .query((row, _) -> row.getString("id"))
                .list();
        if (standing(cell, into).isPresent())
            throw new Refusal(
                    "actors.later-merge-first", actors.actor(cell, into).name());
        int closed = db.sql("""
                update actor_merge set undone_at = :at, undone_why = :why
                where cell_id = :cell and id = :id and undone_at is null""")
                .param("at", Timestamp.from(clock.instant()))
                .param("why", why)
                .param("cell", cell.value())
                .param("id", merge.id())
                .update();
        if (closed == 0) throw new Refusal("actors.not-merged");
        db.sql("update actor set merged_into = null where cell_id = :cell and id = :from")
                .param("cell", cell.value())
                .param("from", from.value())
                .update();
        var moves = moves(cell, merge.id());
        pointers.orderedStream().forEach(module -> module.moveBack(cell, from.value(), into.value(), moves));
        rewrite(cell, from);
        rewrite(cell, into);
        journal.writeAll(
                cell,
                by,
                List.of(
                        Change.of("actor.unmerged", subject(from))
                                .with("from", into.value())
                                .because(why),
                        Change.of("actor.parted", subject(into))
                                .with("from", from.value())
                                .because(why)));
    }

    private Moves moves(CellId cell, UUID merge) {
        return new Moves(db.sql("""
                select part, line, was, became from actor_merge_moved
                where cell_id = :cell and merge_id = :merge
                order by part, line""")
                .param("cell", cell.value())
                .param("merge", merge)
                .query(Rows.rows(Moved.class))
                .list());
    }

    /// A merger that was not undone.
    record Merge(UUID id, UUID fromId, UUID intoId, Instant at, String why) {}

    /// By which the actor became another.
    Optional<Merge> standing(CellId cell, ActorId from) {
        return of(cell, "m.from_id = :actor", from).findFirst();
    }

    /// By which others became the actor, the latest first.
    List<Merge> into(CellId cell, ActorId into) {
        return of(cell, "m.into_id = :actor", into).toList();
    }

    /// What each of those merged keeps on its own page, because the one that stands has its own; nothing for the
    /// others.
    Map<UUID, List<ActorPointers.Kept>> kept(CellId cell, List<UUID> merged) {
        var kept = new HashMap<UUID, List<ActorPointers.Kept>>();
        for (var one : merged) {
            var of = pointers.orderedStream()
                    .flatMap(module -> module.kept(cell, one).stream())
                    .toList();
            if (!of.isEmpty()) kept.put(one, of);
        }
        return kept;
    }

    private Stream<Merge> of(CellId cell, String which, ActorId actor) {
        return db
                .sql("select m.id, m.from_id, m.into_id, m.at, m.why from actor_merge m"
                        + " where m.cell_id = :cell and m.undone_at is null and " + which + " order by m.at desc, m.id")
                .param("cell", cell.value())
                .param("actor", actor.value())
                .query((row, _) -> new Merge(
                        row.getObject("id", UUID.class),
                        row.getObject("from_id", UUID.class),
                        row.getObject("into_id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("why")))
                .list()
                .stream();
    }

    /// The actor that stands for this one: itself, or the one it was merged into.
    ///
    /// @throws NotFound if the cell has no such actor
    public ActorId standingFor(CellId cell, ActorId actor) {
        return db.sql("select coalesce(merged_into, id) as id from actor where cell_id = :cell and id = :id")
                .param("cell", cell.value())
                .param("id", actor.value())
                .query((row, _) -> new ActorId(row.getObject("id", UUID.class)))
                .optional()
                .orElseThrow(() -> new NotFound(actor.value().toString()));
    }

    private static String subject(ActorId actor) {
        return "actor/" + actor.value();
    }
}
