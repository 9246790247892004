package ruche.actors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.kernel.CellId;
import ruche.kernel.Rows;
import ruche.record.Journal;
import ruche.record.Remembered;

/// The names of each cell's registry in memory, as of its record. Every change of an actor writes an entry there in its
/// own transaction: before each search the actors that later entries speak of are read anew. After many such changes
/// the whole is, while searches go on.
@Component
class ActorIndexes {
    /// Cells searched last; the others' names are read again when somebody searches there.
    private static final int CELLS = 16;

    /// So many changed actors stand beside the others without the whole being read again.
    private static final int BESIDE = 2_000;

    /// After so many the tables answer until the whole was read.
    private static final int MOST_BESIDE = 20_000;

    private static final int FETCHED = 2_000;

    /// Beginnings of a name, more or less.
    private static final int ESTIMATED = 48;

    private static final String SELECT = """
            select a.id, a.begins, a.name_ar, a.name_fr, a.acronym from actor a
            where a.cell_id = :cell and a.begins is not null and a.undone_at is null and a.merged_into is null
              and a.dissolved_on is null\s""";

    private static final Logger log = LoggerFactory.getLogger(ActorIndexes.class);

    private final JdbcClient db;
    private final Journal journal;
    private final Remembered remembered;
    private final TransactionTemplate transaction;
    private final boolean areKept;
    private final AtomicInteger forgotten = new AtomicInteger();
    private final Map<CellId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<CellId, Kept> eldest) {
            return size() > CELLS;
        }
    };

    /// @param port -1 where there are no pages, but one command
    ActorIndexes(
            JdbcClient db,
            Journal journal,
            Remembered remembered,
            TransactionTemplate transaction,
            @Value("${server.port:8080}") int port) {
        this.areKept = port >= 0;
        this.db = db;
        this.journal = journal;
        this.remembered = remembered;
        this.transaction = transaction;
    }

    /// One who asks brings it up to date; the others wait for him. All names are read beside, for nobody to wait.
    private static final class Kept {
        private volatile State state = State.NOTHING;
        private boolean reading;
    }

    /// @param upTo how many entries of the record it knows
    /// @param gone places of actors that have changed since it was read
    /// @param since these, as they are now
    private record State(
            long upTo, ActorIndex index, BitSet gone, Map<UUID, ActorIndex.Entry> since, ActorIndex beside) {
        static final State NOTHING = of(-1, ActorIndex.of(Stream.empty(), 0));

        static State of(long upTo, ActorIndex index) {
            return new State(upTo, index, new BitSet(), Map.of(), ActorIndex.of(Stream.empty(), 0));
        }

        List<UUID> best(ActorIndex.Sought sought, int most) {
            var found = new ArrayList<>(index.best(sought, gone, most));
            found.addAll(beside.best(sought, new BitSet(), most));
            return found;
        }
    }

    /// The best of those that stood there when the record was as long as it is, and as many of those that changed since
    /// all were read; outside of transactions, which may see what is never committed.
    ///
    /// @return empty while the names are being read: nobody waits for that
    Optional<List<UUID>> best(CellId cell, ActorIndex.Sought sought, int most) {
        return upToDate(cell).map(state -> state.best(sought, most));
    }

    /// Whether there are pages that will search: one command is answered from the tables.
    boolean areKept() {
        return areKept;
    }

    /// Reads a cell's names, so that searches are answered from memory.
    void read(CellId cell) {
        var own = of(cell);
        synchronized (own) {
            if (own.reading || own.state.upTo() >= 0) return;
            own.reading = true;
        }
        readAgain(cell, own);
    }

    /// After what no record tells.
    void forget(CellId cell) {
        synchronized (kept) {
            kept.remove(cell);
        }
        forgotten.incrementAndGet();
    }

    /// What an answer rests on: as long as it is the same, so is the answer.
    record Basis(long record, int forgotten) {}

    Basis basis(CellId cell) {
        return new Basis(remembered.version(cell), forgotten.get());
    }

    private Kept of(CellId cell) {
        synchronized (kept) {
            return kept.computeIfAbsent(cell, _ -> new Kept());
        }
    }

    private Optional<State> upToDate(CellId cell) {
        if (!areKept) return Optional.empty();
        var own = of(cell);
        long size = remembered.version(cell);
        if (own.state.upTo() >= size) return Optional.of(own.state);
        synchronized (own) {
            var now = own.state.upTo() < 0 ? Optional.<State>empty() : caughtUp(cell, own.state, size);
            now.ifPresent(state -> own.state = state);
            if ((now.isEmpty() || now.get().since().size() > BESIDE) && !own.reading) {
                own.reading = true;
                Thread.ofPlatform().daemon().name("actor-names").start(() -> readAgain(cell, own));
            }
            return now;
        }
    }

    private void readAgain(CellId cell, Kept own) {
        try {
            var whole = whole(cell, journal.size(cell));
            synchronized (own) {
                own.state = whole;
            }
        } catch (DataAccessException | TransactionException failed) {
            log.warn("the names of cell {} could not be read", cell.value(), failed);
        } finally {
            synchronized (own) {
                own.reading = false;
            }
        }
    }

    /// @return empty where so much has changed that all must be read
    private Optional<State> caughtUp(CellId cell, State before, long size) {
        if (before.upTo() >= size) return Optional.of(before);
        var changed = journal.subjectsSince(cell, "actor/", before.upTo(), MOST_BESIDE + 1);
        var ids = changed.stream().map(ActorIndexes::actor).distinct().toList();
        if (before.since().size() + ids.size() > MOST_BESIDE) return Optional.empty();
        if (ids.isEmpty())
            return Optional.of(new State(size, before.index(), before.gone(), before.since(), before.beside()));
        var gone = (BitSet) before.gone().clone();
        var since = new TreeMap<>(before.since());
        for (var id : ids) {
            int place = before.index().place(id);
            if (place >= 0) gone.set(place);
            since.remove(id);
        }
        for (var entry : entries(cell, ids)) since.put(entry.id(), entry);
        return Optional.of(new State(
                size, before.index(), gone, since, ActorIndex.of(since.values().stream(), ESTIMATED * since.size())));
    }

    /// An actor's subject, and those of its parts.
    private static UUID actor(String subject) {
        return UUID.fromString(subject.split("/")[1]);
    }

    private List<ActorIndex.Entry> entries(CellId cell, Collection<UUID> ids) {
        return db.sql(SELECT + "and a.id = any(:ids) order by a.id")
                .param("cell", cell.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(ActorIndexes::entry)
                .list();
    }

    private State whole(CellId cell, long size) {
        var index = Objects.requireNonNull(transaction.execute(_ -> {
            int beginnings =
                    db.sql("""
                    select coalesce(sum(cardinality(begins)), 0) from actor
                    where cell_id = :cell and begins is not null""").param("cell", cell.value()).query(Integer.class).single();
            try (var entries = db
                    .sql(SELECT + "order by a.id")
                    .withFetchSize(FETCHED)
                    .param("cell", cell.value())
                    .query(ActorIndexes::entry)
                    .stream()) {
                return ActorIndex.of(entries, beginnings);
            }
        }));
        return State.of(size, index);
    }

    private static ActorIndex.Entry entry(ResultSet row, int number) throws SQLException {
        return ActorIndex.Entry.of(
                row.getObject("id", UUID.class),
                (Integer[]) row.getArray("begins").getArray(),
                Rows.bilingual(row, "name"),
                row.getString("acronym"));
    }
}
