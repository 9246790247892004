package ruche.engine.text.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/// Counts hits by the values of facets.
final class Counting implements CollectorManager<Counting.Counts, Map<String, Map<String, Long>>> {
    private final Set<String> facets;

    Counting(Set<String> facets) {
        this.facets = facets;
    }

    @Override
    public Counts newCollector() {
        return new Counts(facets);
    }

    @Override
    public Map<String, Map<String, Long>> reduce(Collection<Counts> parts) throws IOException {
        var sums = new HashMap<String, Map<String, Long>>();
        for (var facet : facets) sums.put(facet, new HashMap<>());
        for (var part : parts) part.addTo(sums);
        var sorted = new HashMap<String, Map<String, Long>>();
        sums.forEach((facet, counts) -> sorted.put(facet, mostFirst(counts)));
        return sorted;
    }

    private static Map<String, Long> mostFirst(Map<String, Long> counts) {
        var sorted = new LinkedHashMap<String, Long>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    static final class Counts implements Collector {
        private final Set<String> facets;
        private final Map<String, Map<String, Long>> found = new HashMap<>();
        private final Map<String, Column> open = new HashMap<>();

        Counts(Set<String> facets) {
            this.facets = facets;
        }

        private static final class Column {
            private final SortedSetDocValues values;
            private final long[] counts;

            Column(SortedSetDocValues values) {
                this.values = values;
                this.counts = new long[(int) values.getValueCount()];
            }

            void count(int document) throws IOException {
                if (!values.advanceExact(document)) return;
                for (int i = values.docValueCount(); i > 0; i--) counts[(int) values.nextOrd()]++;
            }

            void addTo(Map<String, Long> sums) throws IOException {
                for (int value = 0; value < counts.length; value++)
                    if (counts[value] > 0) sums.merge(values.lookupOrd(value).utf8ToString(), counts[value], Long::sum);
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            close();
            for (var facet : facets)
                open.put(facet, new Column(DocValues.getSortedSet(context.reader(), Fields.FACET + facet)));
            var columns = open.values().toArray(Column[]::new);
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {}

                @Override
                public void collect(int document) throws IOException {
                    for (var column : columns) column.count(document);
                }
            };
        }

        /// What was counted in the segment before.
        private void close() throws IOException {
            for (var entry : open.entrySet())
                entry.getValue().addTo(found.computeIfAbsent(entry.getKey(), _ -> new HashMap<>()));
            open.clear();
        }

        void addTo(Map<String, Map<String, Long>> sums) throws IOException {
            close();
            found.forEach((facet, counts) -> counts.forEach((value, count) ->
                    sums.computeIfAbsent(facet, _ -> new HashMap<>()).merge(value, count, Long::sum)));
        }
    }
}
