package ruche.actors;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.PersonId;
import ruche.kernel.Rows;
import ruche.kernel.Slice;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.shell.Waiting;

/// Pairs of actors that are probably one: found by comparing each actor with the others once, and again when something
/// that tells it from them has changed. Said to be two, a pair is not proposed any more.
@Component
class Twins {
    private static final int SIZE = 20;
    private static final int BATCH = 50;

    private final JdbcClient db;
    private final TwinFinder finder;
    private final Journal journal;
    private final Clock clock;

    Twins(JdbcClient db, TwinFinder finder, Journal journal, Clock clock) {
        this.db = db;
        this.finder = finder;
        this.journal = journal;
        this.clock = clock;
    }

    /// Two actors, and what speaks for their being one.
    ///
    /// @param apartWhy why they are two; null while nobody has said so
    record Pair(
            TwinSide one,
            TwinSide other,
            TwinRules.Verdict verdict,
            @Nullable String apartWhy) {}

    private record Found(
            UUID oneId, UUID otherId, int share, @Nullable String apartWhy) {
        String key() {
            return share + "~" + oneId + "~" + otherId;
        }
    }

    /// Actors of a cell that were not compared since they came or changed.
    long uncompared(CellId cell) {
        return db.sql("""
                select count(*) from actor
                where cell_id = :cell and compared_at is null and undone_at is null and merged_into is null""").param("cell", cell.value()).query(Long.class).single();
    }

    /// How many pairs wait to be looked at, counted up to one more than waiting things are.
    long open(CellId cell) {
        return db.sql("""
                select count(*) from (
                    select 1 from actor_twin t
                    join actor a on a.cell_id = t.cell_id and a.id = t.one_id
                    join actor b on b.cell_id = t.cell_id and b.id = t.other_id
                    where t.cell_id = :cell and t.apart_at is null and a.undone_at is null and a.merged_into is null
                      and b.undone_at is null and b.merged_into is null
                    limit :most) as open""")
                .param("cell", cell.value())
                .param("most", Waiting.MOST + 1)
                .query(Long.class)
                .single();
    }

    /// The next of those that were not compared, some at a time.
    ///
    /// @return how many
    @Transactional
    int compareNext(CellId cell, TwinFinder.Counts counts) {
        var next = db.sql("""
                select id from actor
                where cell_id = :cell and compared_at is null and begins is not null
                  and undone_at is null and merged_into is null
                order by id
                limit :most
                for update skip locked""")
                .param("cell", cell.value())
                .param("most", BATCH)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        for (var side : finder.sides(cell, next)) compare(cell, side, counts);
        return next.size();
    }

    @Transactional
    void compare(CellId cell, ActorId actor) {
        for (var side : finder.sides(cell, List.of(actor.value()))) compare(cell, side, finder.counts(cell));
    }

    TwinFinder.Counts counts(CellId cell) {
        return finder.counts(cell);
    }

    private void compare(CellId cell, TwinSide side, TwinFinder.Counts counts) {
        db.sql("""
                delete from actor_twin
                where cell_id = :cell and apart_at is null and (one_id = :id or other_id = :id)""").param("cell", cell.value()).param("id", side.id()).update();
        var twins = finder.of(side, counts);
        db.sql("""
                insert into actor_twin (cell_id, one_id, other_id, share, found_at)
                select :cell, least(:id, twin), greatest(:id, twin), share, :at
                from unnest(:twins, :shares) as each (twin, share)
                on conflict do nothing""")
                .param("cell", cell.value())
                .param("id", side.id())
                .param("at", Timestamp.from(clock.instant()))
                .param(
                        "twins",
                        twins.stream().map(twin -> idOf(twin.side()).value()).toArray(UUID[]::new))
                .param(
                        "shares",
                        twins.stream().map(twin -> twin.verdict().percent()).toArray(Integer[]::new))
                .update();
        db.sql("update actor set compared_at = :at where cell_id = :cell and id = :id")
                .param("at", Timestamp.from(clock.instant()))
                .param("cell", cell.value())
                .param("id", side.id())
                .update();
    }

    /// Those that somebody is about to enter again, the likest first.
    List<Actor> near(CellId cell, NewActor actor, int most) {
        return actors(finder.of(TwinSide.of(actor), finder.counts(cell)), most);
    }

    /// Those that are called almost so, whatever and wherever they are, the likest first.
    List<Actor> resembling(CellId cell, NewActor actor, int most) {
        return actors(finder.resembling(TwinSide.of(actor), finder.counts(cell)), most);
    }

    private static List<Actor> actors(List<TwinFinder.Twin> twins, int most) {
        return twins.stream()
                .limit(most)
                .map(TwinFinder.Twin::side)
                .map(side ->
                        new Actor(idOf(side), side.kind(), side.name(), side.commune(), side.field(), side.acronym()))
                .toList();
    }

    static ActorId idOf(TwinSide side) {
        if (side.id() == null) throw new IllegalArgumentException("not registered: " + side.name());
        return new ActorId(side.id());
    }

    /// One page, the likest first.
    ///
    /// @param apart those that were said to be two, instead of those to look at
    /// @param after what the page before gave as `next`; null for the first
    Slice<Pair> list(CellId cell, boolean apart, @Nullable String after) {
        var from = Key.of(after);
        var found = db.sql("""
                select t.one_id, t.other_id, t.share, case when t.apart_at is not null then t.apart_why end as apart_why
                from actor_twin t
                join actor a on a.cell_id = t.cell_id and a.id = t.one_id
                join actor b on b.cell_id = t.cell_id and b.id = t.other_id
                where t.cell_id = :cell and (t.apart_at is not null) = :apart
                  and a.undone_at is null and a.merged_into is null and b.undone_at is null and b.merged_into is null
                  and (-t.share, t.one_id, t.other_id) > (:share, :one, :other)
                order by t.share desc, t.one_id, t.other_id
                limit :most""")
                .param("cell", cell.value())
                .param("apart", apart)
                .param("share", -from.share())
                .param("one", from.one())
                .param("other", from.other())
                .param("most", SIZE + 1)
                .query(Rows.rows(Found.class))
                .list();
        var slice = Slice.of(found, SIZE, Found::key);
        return new Slice<>(pairs(cell, slice.items()), slice.next());
    }

    /// A pair's place in the list; an address somebody made up starts at the beginning.
    private record Key(int share, UUID one, UUID other) {
        private static final Key START = new Key(101, new UUID(0, 0), new UUID(0, 0));

        static Key of(@Nullable String after) {
            if (after == null) return START;
            var parts = after.split("~");
            try {
                return new Key(Integer.parseInt(parts[0]), UUID.fromString(parts[1]), UUID.fromString(parts[2]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                return START;
            }
        }
    }

    private List<Pair> pairs(CellId cell, List<Found> found) {
        var ids = found.stream()
                .flatMap(pair -> Stream.of(pair.oneId(), pair.otherId()))
                .distinct()
                .toList();
        var sides = finder.sides(cell, ids).stream()
                .collect(Collectors.toMap(side -> idOf(side).value(), Function.identity()));
        var counts = finder.counts(cell);
        var pairs = new ArrayList<Pair>();
        for (var pair : found) {
            var one = sides.get(pair.oneId());
            var other = sides.get(pair.otherId());
            if (one != null && other != null)
                pairs.add(new Pair(one, other, finder.judge(one, other, counts), pair.apartWhy()));
        }
        return pairs;
    }

    /// Any two of the registry, proposed or not.
    Optional<Pair> pair(CellId cell, ActorId one, ActorId other) {
        var sides = finder.sides(cell, List.of(one.value(), other.value()));
        if (sides.size() != 2) return Optional.empty();
        int first = idOf(sides.getFirst()).equals(one) ? 0 : 1;
        var left = sides.get(first);
        var right = sides.get(1 - first);
        return Optional.of(new Pair(
                left,
                right,
                finder.judge(left, right, finder.counts(cell)),
                apartWhy(cell, one, other).orElse(null)));
    }

    private Optional<String> apartWhy(CellId cell, ActorId one, ActorId other) {
        return db.sql("""
                select apart_why from actor_twin
                where cell_id = :cell and one_id = least(:one, :other) and other_id = greatest(:one, :other)
                  and apart_at is not null""")
                .param("cell", cell.value())
                .param("one", one.value())
                .param("other", other.value())
                .query((row, _) -> row.getString("apart_why"))
                .optional();
    }

    /// Remembers that they are two.
    @Transactional
    void keepApart(CellId cell, ActorId one, ActorId other, String why, By by) {
        db.sql("""
                insert into actor_twin (cell_id, one_id, other_id, share, found_at, apart_at, apart_why, apart_by)
                values (:cell, least(:one, :other), greatest(:one, :other), 0, :at, :at, :why, :by)
                on conflict (cell_id, one_id, other_id)
                do update set apart_at = excluded.apart_at, apart_why = excluded.apart_why, apart_by = excluded.apart_by""")
                .param("cell", cell.value())
                .param("one", one.value())
                .param("other", other.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("why", why)
                .param("by", by.personId().map(PersonId::value).orElse(null), Types.OTHER)
                .update();
        journal.write(
                cell,
                by,
                Change.of("actor.kept-apart", "actor/" + one.value())
                        .with("other", other.value())
                        .because(why));
    }

    /// They may be one after all: they are compared anew.
    @Transactional
    void lookAgain(CellId cell, ActorId one, ActorId other, By by) {
        int gone = db.sql("""
                delete from actor_twin
                where cell_id = :cell and one_id = least(:one, :other) and other_id = greatest(:one, :other)
                  and apart_at is not null""")
                .param("cell", cell.value())
                .param("one", one.value())
                .param("other", other.value())
                .update();
        if (gone == 0) return;
        compare(cell, one);
        journal.write(
                cell,
                by,
                Change.of("actor.not-kept-apart", "actor/" + one.value()).with("other", other.value()));
    }
}
