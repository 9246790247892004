package ruche.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import ruche.engine.text.search.Answer;
import ruche.engine.text.search.Entry;
import ruche.engine.text.search.EntryKey;
import ruche.engine.text.search.Opening;
import ruche.engine.text.search.Question;
import ruche.engine.text.search.SearchIndex;
import ruche.glossary.Glossaries;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.record.Journal;

/// An index that follows the record. What is put into it is found at once; on disk it is kept some seconds later,
/// together with how far it went, so that what is lost with a dying program is read from the record again.
final class LiveIndex implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LiveIndex.class);

    /// Entries of a cell's record read in one step, so that no other cell waits long.
    private static final int ENTRIES = 1_000;

    /// So often at most it is kept on disk.
    private static final long KEPT_EVERY = 5_000_000_000L;

    private final Path folder;
    private final String edition;
    private final SearchIndex index;
    private final List<Findable> findables;
    private final Journal journal;
    private final Map<CellId, Long> reached = new ConcurrentHashMap<>();
    private volatile boolean wordsChanged;
    private boolean unkept;
    private long keptAt = System.nanoTime();

    private LiveIndex(Path folder, String edition, SearchIndex index, List<Findable> findables, Journal journal) {
        this.folder = folder;
        this.edition = edition;
        this.index = index;
        this.findables = findables;
        this.journal = journal;
    }

    /// The index of a folder; empty where it must be made anew.
    static Optional<LiveIndex> open(Path folder, SearchWords.Known words, List<Findable> findables, Journal journal) {
        return switch (SearchIndex.open(folder, words::reader, words.edition())) {
            case Opening.Outworn(var why, var detail) -> {
                log.info("the search index in {} is made anew: {}, {}", folder, why, detail);
                yield Optional.empty();
            }
            case Opening.InUse() -> throw new IllegalStateException("held by another: " + folder);
            case Opening.Ready(var index) -> {
                var checkpoint = index.checkpoint().flatMap(Checkpoint::read).filter(one -> one.holds(journal));
                if (checkpoint.isEmpty()) {
                    index.close();
                    log.info("the search index in {} is made anew: it is of another record", folder);
                    yield Optional.empty();
                }
                var live = new LiveIndex(folder, words.edition(), index, findables, journal);
                live.reached.putAll(checkpoint.get().entries());
                yield Optional.of(live);
            }
        };
    }

    /// Reads everything. What is written meanwhile is caught up later: how much was recorded is read first.
    ///
    /// @param done told after each record, how many are in
    static LiveIndex build(
            Path folder, SearchWords.Known words, List<Findable> findables, Journal journal, LongConsumer done) {
        var index = SearchIndex.rebuild(folder, words::reader, words.edition());
        var live = new LiveIndex(folder, words.edition(), index, findables, journal);
        try {
            var sizes = journal.sizes();
            var count = new long[1];
            for (var cell : sizes.keySet())
                for (var findable : findables)
                    findable.each(cell, record -> {
                        live.put(cell, findable, record);
                        done.accept(++count[0]);
                    });
            live.reached.putAll(sizes);
            live.keep();
            return live;
        } catch (RuntimeException | Error e) {
            index.close();
            throw e;
        }
    }

    Path folder() {
        return folder;
    }

    String edition() {
        return edition;
    }

    int size() {
        return index.size();
    }

    /// Whether some cell has other words since it was asked last.
    boolean wordsChanged() {
        boolean changed = wordsChanged;
        wordsChanged = false;
        return changed;
    }

    /// @throws ruche.engine.text.search.DamagedIndex if its files are no more what they were
    /// @throws IllegalStateException once it is closed
    Answer search(Question question) {
        return index.search(question);
    }

    /// How many entries of a cell's record it knows.
    long reached(CellId cell) {
        return reached.getOrDefault(cell, 0L);
    }

    /// Takes in what was recorded since, of each cell that is behind some.
    ///
    /// @return whether more is left
    boolean catchUp() {
        var now = new HashMap<CellId, Long>();
        boolean more = false;
        for (var size : journal.sizes().entrySet()) {
            var cell = size.getKey();
            long next = reached(cell);
            if (next >= size.getValue()) continue;
            var changed = journal.changed(cell, next, "", ENTRIES);
            if (changed.next() == next) continue;
            for (var findable : findables) take(cell, findable, changed.subjects());
            if (changed.subjects().stream().anyMatch(subject -> subject.startsWith(Glossaries.SUBJECTS)))
                wordsChanged = true;
            now.put(cell, changed.next());
            more |= changed.next() < size.getValue();
        }
        if (!now.isEmpty()) {
            index.refresh();
            reached.putAll(now);
            unkept = true;
        }
        if (unkept && System.nanoTime() - keptAt > KEPT_EVERY) keep();
        return more;
    }

    /// A record that its module cannot read is passed over, or nothing would be found any more of what is written
    /// after it.
    private void take(CellId cell, Findable findable, List<String> subjects) {
        try {
            findable.touched(cell, subjects).forEach((id, record) -> {
                if (record.isEmpty()) index.remove(key(cell, findable, id));
                else put(cell, findable, record.get());
            });
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException | Refusal wrong) {
            if (subjects.size() > 1) for (var one : subjects) take(cell, findable, List.of(one));
            else log.warn("{} of cell {} is not searched", subjects, cell.value(), wrong);
        }
    }

    private void put(CellId cell, Findable findable, Findable.Item record) {
        try {
            index.put(entry(cell, findable, record));
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            log.warn("{} {} of cell {} is not searched", findable.kind(), record.id(), cell.value(), wrong);
        }
    }

    private static EntryKey key(CellId cell, Findable findable, String id) {
        return new EntryKey(name(cell), findable.kind(), id);
    }

    static String name(CellId cell) {
        return String.valueOf(cell.value());
    }

    private static Entry entry(CellId cell, Findable findable, Findable.Item record) {
        var facets = new HashMap<String, List<String>>();
        record.facets().forEach((facet, values) -> facets.put(facet, new ArrayList<>(values)));
        var lang = record.lang();
        return Entry.of(
                key(cell, findable, record.id()),
                record.inBoth() ? Entry.EVERY_LANGUAGE : lang == null ? null : lang.code(),
                record.title(),
                record.text(),
                facets,
                record.readers());
    }

    /// Keeps it on disk as it is.
    void keep() {
        index.commit(Checkpoint.of(reached, journal).written());
        unkept = false;
        keptAt = System.nanoTime();
    }

    boolean unkept() {
        return unkept;
    }

    /// What was not kept is read again by the next who opens it.
    @Override
    public void close() {
        index.close();
    }
}
