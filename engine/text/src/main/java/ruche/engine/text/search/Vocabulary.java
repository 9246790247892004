package ruche.engine.text.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// The words that stand in what a reader may see. Words of other records are not told, not even by mending a spelling.
final class Vocabulary {
    /// A word in so many records is in one that the reader may see.
    private static final int COMMON = 2_000;

    private static final int CANDIDATES = 8;

    private final IndexSearcher searcher;
    private final Query visible;

    Vocabulary(IndexSearcher searcher, Query visible) {
        this.searcher = searcher;
        this.visible = visible;
    }

    double idf(int frequency) {
        int all = searcher.getIndexReader().maxDoc();
        return frequency == 0 ? 0 : Math.log(1 + (all - frequency + 0.5) / (frequency + 0.5));
    }

    int frequency(String field, String term) throws IOException {
        return searcher.getIndexReader().docFreq(new Term(field, term));
    }

    boolean has(String normal) throws IOException {
        return has(Fields.WORDS, Terms.bare(normal)) || has(Fields.WORDS, Terms.stem(normal));
    }

    boolean has(String field, String term) throws IOException {
        int frequency = frequency(field, term);
        return frequency > COMMON || (frequency > 0 && seen(new TermQuery(new Term(field, term))));
    }

    boolean hasBeginning(String bare) throws IOException {
        return seen(new PrefixQuery(new Term(Fields.WORDS, bare)));
    }

    private boolean seen(Query query) throws IOException {
        var both = new BooleanQuery.Builder()
                .add(visible, Occur.FILTER)
                .add(query, Occur.FILTER)
                .build();
        return searcher.search(both, 1).scoreDocs.length > 0;
    }

    /// Words of records a few letters from one that none has.
    List<Spelling.Near> near(String bare) throws IOException {
        int most = Spelling.most(bare);
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.WORDS);
        if (most == 0 || terms == null) return List.of();
        var found = new ArrayList<Candidate>();
        var near = new FuzzyTermsEnum(terms, new Term(Fields.WORDS, bare), most, 1, true);
        for (var term = near.next(); term != null; term = near.next()) {
            var word = term.utf8ToString();
            int slips = Spelling.slips(most, bare, word);
            if (slips <= most) found.add(new Candidate(new Spelling.Near(word, slips), near.docFreq()));
        }
        found.sort(Candidate.BEST);
        var kept = new ArrayList<Spelling.Near>();
        for (var candidate : found.subList(0, Math.min(CANDIDATES, found.size())))
            if (seen(new TermQuery(new Term(Fields.WORDS, candidate.near().word())))) kept.add(candidate.near());
        return kept;
    }

    private record Candidate(Spelling.Near near, int frequency) {
        static final Comparator<Candidate> BEST = Comparator.comparingInt(
                        (Candidate c) -> c.near().slips())
                .thenComparing(Comparator.comparingInt(Candidate::frequency).reversed());
    }
}
