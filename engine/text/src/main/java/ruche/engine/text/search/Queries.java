package ruche.engine.text.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// What Lucene is asked.
final class Queries {
    /// What the reader's language is worth where all that was asked is there: more than the words as they were
    /// asked, one after another, in a title.
    private static final double OWN_LANGUAGE = 3;

    /// Where something is missing: less than what is missing.
    private static final double OWN_LANGUAGE_AT_LEAST = 0.2;

    private static final float OWN_NUMBER = 100f;
    private static final float PHRASE = 0.5f;

    private Queries() {}

    /// The records of a cell that a reader may see.
    static Query visible(Question question) {
        return new BooleanQuery.Builder()
                .add(term(Fields.CELL, question.cell()), Occur.FILTER)
                .add(in(Fields.VISIBLE, question.visible()), Occur.FILTER)
                .build();
    }

    /// @param but a facet by which not to narrow; empty for none
    static Query narrowed(Question question, String but) {
        var all = new BooleanQuery.Builder().add(visible(question), Occur.FILTER);
        if (!question.kinds().isEmpty() && !but.equals(Fields.KIND))
            all.add(in(Fields.FACET + Fields.KIND, question.kinds()), Occur.FILTER);
        question.filters().forEach((facet, values) -> {
            if (!facet.equals(but)) all.add(in(Fields.FACET + facet, values), Occur.FILTER);
        });
        return all.build();
    }

    private static Query in(String field, Collection<String> values) {
        return new ConstantScoreQuery(
                new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()));
    }

    /// @param loosened one of the things asked for is enough
    static Query asked(Question question, Asked asked, boolean loosened) {
        if (question.text().isBlank()) return new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE);
        var units = asked.units();
        boolean anyTelling = units.stream().anyMatch(Unit::telling);
        var must = new BooleanQuery.Builder();
        var all = new BooleanQuery.Builder();
        int required = 0;
        for (var unit : units)
            if (unit.telling() || !anyTelling) {
                must.add(unit.query(), Occur.SHOULD);
                required++;
            } else all.add(unit.query(), Occur.SHOULD);
        must.setMinimumNumberShouldMatch(loosened ? 1 : enough(required));
        all.add(numbered(question, must.build()), Occur.MUST);
        ownLanguage(question, units, all);
        phrase(units, all);
        return all.build();
    }

    /// First what answers in the reader's language, then what answers in others, then what answers in part.
    private static void ownLanguage(Question question, List<Unit> units, BooleanQuery.Builder all) {
        double most = Math.max(0.1, units.stream().mapToDouble(Unit::idf).sum());
        var language = in(Fields.LANGUAGE, List.of(question.language(), Entry.EVERY_LANGUAGE));
        var telling = units.stream().filter(Unit::telling).toList();
        if (telling.size() < 2) {
            all.add(worth(language, OWN_LANGUAGE * most), Occur.SHOULD);
            return;
        }
        all.add(worth(language, OWN_LANGUAGE_AT_LEAST * most), Occur.SHOULD);
        var whole = new BooleanQuery.Builder().add(language, Occur.FILTER);
        for (var unit : telling) whole.add(unit.query(), Occur.FILTER);
        all.add(worth(whole.build(), (OWN_LANGUAGE - OWN_LANGUAGE_AT_LEAST) * most), Occur.SHOULD);
    }

    private static Query worth(Query query, double score) {
        return new BoostQuery(new ConstantScoreQuery(query), (float) score);
    }

    /// Of three things asked for one may be missing, of six two.
    private static int enough(int required) {
        return required < 3 ? required : required < 6 ? required - 1 : required - 2;
    }

    /// The record with the number asked for comes before all others.
    private static Query numbered(Question question, Query words) {
        return new BooleanQuery.Builder()
                .add(words, Occur.SHOULD)
                .add(
                        new BoostQuery(new ConstantScoreQuery(term(Fields.ID, number(question.text()))), OWN_NUMBER),
                        Occur.SHOULD)
                .build();
    }

    static String number(String text) {
        var number = Visible.only(text).strip().toLowerCase(Locale.ROOT);
        return number.length() > 200 ? "" : number;
    }

    /// The words one after another, or nearly.
    private static void phrase(List<Unit> units, BooleanQuery.Builder all) {
        var words = new ArrayList<String>();
        for (var unit : units)
            if (unit.how() != Unit.How.BEGINNING) for (var word : unit.words()) words.add(Terms.bare(word));
        if (words.size() < 2 || words.size() > 8) return;
        for (var field : List.of(Fields.TITLE, Fields.WORDS))
            all.add(
                    new BoostQuery(new PhraseQuery(2, field, words.toArray(String[]::new)), PHRASE / words.size()),
                    Occur.SHOULD);
    }

    private static Query term(String field, String term) {
        return new TermQuery(new Term(field, term));
    }

    static Query both(Query asked, Query narrowed) {
        return new BooleanQuery.Builder()
                .add(asked, Occur.MUST)
                .add(narrowed, Occur.FILTER)
                .build();
    }

    /// Facets to count while others are counted, and those that need a count of their own.
    static boolean filtered(Question question, String facet) {
        return question.filters().containsKey(facet)
                || (facet.equals(Fields.KIND) && !question.kinds().isEmpty());
    }
}
