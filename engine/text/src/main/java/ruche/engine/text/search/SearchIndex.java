package ruche.engine.text.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.Glossary;
import ruche.engine.text.Reader;

/// One index over the records of a server, in a folder that may be thrown away at any time. Many threads search
/// while one writes. What is put or removed is seen by searches after [#refresh] or [#commit]; only what is
/// committed is there after the program ends, together with the checkpoint it was committed with.
public final class SearchIndex implements AutoCloseable {
    private static final String CHECKPOINT = "checkpoint";
    private static final String WORDS = "words";
    private static final String FORMAT = "format";
    private static final int MEGABYTES_BEFORE_WRITING = 48;

    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, new SortField(Fields.KEY, SortField.Type.STRING));

    private final Function<String, Reader> readers;
    private final Map<Glossary, Spelling> spellings = new WeakHashMap<>();
    private final String edition;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile String checkpoint;

    private SearchIndex(Directory directory, Function<String, Reader> readers, String edition) throws IOException {
        this.readers = readers;
        this.edition = edition;
        this.directory = directory;
        writer = new IndexWriter(directory, settings());
        searchers = new SearcherManager(writer, new SearcherFactory());
        checkpoint = data(writer.getLiveCommitData()).getOrDefault(CHECKPOINT, "");
    }

    /// All text comes as terms: no analyser is ever asked.
    private static IndexWriterConfig settings() {
        return new IndexWriterConfig(new Analyzer() {
                    @Override
                    protected TokenStreamComponents createComponents(String field) {
                        throw new IllegalStateException("text without terms in " + field);
                    }
                })
                .setRAMBufferSizeMB(MEGABYTES_BEFORE_WRITING)
                .setCommitOnClose(false);
    }

    /// For tests and trials.
    public static SearchIndex inMemory(Reader reader) {
        try {
            return new SearchIndex(new ByteBuffersDirectory(), _ -> reader, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where all cells are read with the same words and places.
    public static Opening open(Path folder, Reader reader, String edition) {
        return open(folder, _ -> reader, edition);
    }

    /// Opens the index of a folder; one that is empty or not there begins a new one.
    ///
    /// @param readers of the texts and questions of each cell
    /// @param edition of the installation's glossary and places; an index made with others is outworn
    public static Opening open(Path folder, Function<String, Reader> readers, String edition) {
        try {
            Files.createDirectories(folder);
            var directory = FSDirectory.open(folder);
            try {
                return open(directory, readers, edition);
            } catch (IOException | RuntimeException e) {
                IOUtils.closeWhileHandlingException(directory);
                throw e;
            }
        } catch (LockObtainFailedException e) {
            return new Opening.InUse();
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            return outworn(Opening.Why.OTHER_FORMAT, e);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            return outworn(Opening.Why.DAMAGED, e);
        }
    }

    private static Opening outworn(Opening.Why why, Exception cause) {
        return new Opening.Outworn(why, String.valueOf(cause.getMessage()));
    }

    private static Opening open(Directory directory, Function<String, Reader> readers, String edition)
            throws IOException {
        if (DirectoryReader.indexExists(directory)) {
            var outworn = check(directory, edition);
            if (outworn != null) {
                directory.close();
                return outworn;
            }
        } else if (leftOver(directory)) throw new CorruptIndexException("segments without their list", "folder");
        return new Opening.Ready(new SearchIndex(directory, readers, edition));
    }

    private static boolean leftOver(Directory directory) throws IOException {
        for (var file : directory.listAll()) if (file.endsWith(".cfs") || file.endsWith(".si")) return true;
        return false;
    }

    /// Reads every byte once, about a tenth of a second for 100 MB in memory.
    private static @Nullable Opening check(Directory directory, String edition) throws IOException {
        try (var index = DirectoryReader.open(directory)) {
            var data = index.getIndexCommit().getUserData();
            if (!Fields.FORMAT.equals(data.getOrDefault(FORMAT, "")))
                return new Opening.Outworn(Opening.Why.OTHER_FORMAT, "format " + data.get(FORMAT));
            if (!edition.equals(data.getOrDefault(WORDS, "")))
                return new Opening.Outworn(Opening.Why.OTHER_WORDS, "edition " + data.get(WORDS));
            for (var leaf : index.leaves()) leaf.reader().checkIntegrity();
            return null;
        } catch (IndexNotFoundException e) {
            throw new CorruptIndexException("no readable list of segments", "folder", e);
        }
    }

    /// Where all cells are read with the same words and places.
    public static SearchIndex rebuild(Path folder, Reader reader, String edition) {
        return rebuild(folder, _ -> reader, edition);
    }

    /// Throws away what is in the folder and begins anew, without checkpoint.
    ///
    /// @param readers of the texts and questions of each cell
    /// @throws IllegalStateException while another program holds it
    public static SearchIndex rebuild(Path folder, Function<String, Reader> readers, String edition) {
        try {
            Files.createDirectories(folder);
            var directory = FSDirectory.open(folder);
            try (var _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                for (var file : directory.listAll())
                    if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) directory.deleteFile(file);
            }
            return new SearchIndex(directory, readers, edition);
        } catch (LockObtainFailedException e) {
            throw new IllegalStateException("another program holds " + folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds an entry, or puts it in the place of the one with its key.
    public void put(Entry entry) {
        var documents = new Documents(readers.apply(entry.key().cell()));
        write(() -> writer.updateDocument(new Term(Fields.KEY, entry.key().term()), documents.of(entry)));
    }

    /// What is not there may be removed.
    public void remove(EntryKey key) {
        write(() -> writer.deleteDocuments(new Term(Fields.KEY, key.term())));
    }

    /// All entries of a cell.
    public void removeCell(String cell) {
        write(() -> writer.deleteDocuments(new Term(Fields.CELL, cell)));
    }

    /// Lets searches see what was put and removed.
    public void refresh() {
        write(searchers::maybeRefreshBlocking);
    }

    /// Keeps what was put and removed, with how far in the log of changes it goes, and lets searches see it.
    public void commit(String reached) {
        write(() -> {
            writer.setLiveCommitData(Map.of(CHECKPOINT, reached, WORDS, edition, FORMAT, Fields.FORMAT)
                    .entrySet());
            writer.commit();
            checkpoint = reached;
            searchers.maybeRefreshBlocking();
        });
    }

    /// Of the last commit.
    public Optional<String> checkpoint() {
        return checkpoint.isEmpty() ? Optional.empty() : Optional.of(checkpoint);
    }

    private static Map<String, String> data(@Nullable Iterable<Map.Entry<String, String>> pairs) {
        var data = new HashMap<String, String>();
        if (pairs != null) for (var pair : pairs) data.put(pair.getKey(), pair.getValue());
        return data;
    }

    /// Entries that searches see.
    public int size() {
        return read(searcher -> searcher.getIndexReader().numDocs());
    }

    /// @throws DamagedIndex if the files changed under it: then [#rebuild]
    public Answer search(Question question) {
        return read(searcher -> search(question, searcher));
    }

    private Answer search(Question question, IndexSearcher searcher) throws IOException {
        if (question.visible().isEmpty()) return new Answer(List.of(), 0, Map.of(), List.of(), false);
        var vocabulary = new Vocabulary(searcher, Queries.visible(question));
        var reader = readers.apply(question.cell());
        var asked = Asked.of(question.text(), reader, spelling(reader.glossary()), vocabulary);
        var narrowed = Queries.narrowed(question, "");
        var query = Queries.asked(question, asked, false);
        boolean loosened = false;
        var found = find(question, Queries.both(query, narrowed), searcher);
        if (found.total() == 0 && asked.units().size() > 1) {
            query = Queries.asked(question, asked, true);
            found = find(question, Queries.both(query, narrowed), searcher);
            loosened = found.total() > 0;
        }
        var counts = new HashMap<>(found.counts());
        for (var facet : question.counted())
            if (Queries.filtered(question, facet))
                counts.putAll(searcher.search(
                        Queries.both(query, Queries.narrowed(question, facet)), new Counting(Set.of(facet))));
        return new Answer(
                hits(question, new Marking(reader.glossary(), asked.units()), found.top(), searcher),
                found.total(),
                counts,
                asked.mended(),
                loosened);
    }

    private Spelling spelling(Glossary glossary) {
        synchronized (spellings) {
            return spellings.computeIfAbsent(glossary, Spelling::new);
        }
    }

    private record Found(TopDocs top, long total, Map<String, Map<String, Long>> counts) {}

    @SuppressWarnings("unchecked")
    private static Found find(Question question, Query query, IndexSearcher searcher) throws IOException {
        var facets = new LinkedHashSet<String>();
        for (var facet : question.counted()) if (!Queries.filtered(question, facet)) facets.add(facet);
        var best = new TopFieldCollectorManager(
                BEST, Math.max(1, question.from() + question.size()), behind(question.after()), Integer.MAX_VALUE);
        if (facets.isEmpty()) {
            var top = searcher.search(query, best);
            return new Found(top, top.totalHits.value(), Map.of());
        }
        var both = searcher.search(query, new MultiCollectorManager(best, new Counting(facets)));
        var top = (TopDocs) both[0];
        return new Found(top, top.totalHits.value(), (Map<String, Map<String, Long>>) both[1]);
    }

    private static @Nullable FieldDoc behind(Question.@Nullable After last) {
        if (last == null) return null;
        var key = new BytesRef(last.key().term());
        return new FieldDoc(Integer.MAX_VALUE, last.score(), new Object[] {last.score(), key});
    }

    private static List<Hit> hits(Question question, Marking marking, TopDocs top, IndexSearcher searcher)
            throws IOException {
        var shown = new ArrayList<Hit>();
        var stored = searcher.storedFields();
        for (int i = question.from(); i < Math.min(top.scoreDocs.length, question.from() + question.size()); i++) {
            shown.add(marking.hit(
                    stored.document(top.scoreDocs[i].doc), score(top.scoreDocs[i]), Queries.number(question.text())));
        }
        return shown;
    }

    private static double score(ScoreDoc found) {
        return found instanceof FieldDoc field && field.fields != null && field.fields[0] instanceof Float score
                ? score
                : found.score;
    }

    private interface Reading<T> {
        T from(IndexSearcher searcher) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            var searcher = searchers.acquire();
            try {
                return reading.from(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (CorruptIndexException e) {
            throw new DamagedIndex(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (CorruptIndexException e) {
            throw new DamagedIndex(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was not committed is forgotten. Closing twice does no harm.
    @Override
    public void close() {
        try {
            searchers.close();
            if (writer.isOpen()) writer.rollback();
            directory.close();
        } catch (AlreadyClosedException e) {
            // closed by the failure that made it unusable
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
