package ruche.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ruche.engine.text.NewTerms;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.record.Remembered;

/// Words that confirmed twins say the glossary may lack. A person accepts or rejects each.
@Component
class TermProposals {
    /// Pairs that are learned from; earlier ones say little more.
    private static final int PAIRS = 600;

    /// Shown at once; accepting or rejecting some lets others come.
    private static final int MOST = 30;

    /// Pairs shown as the reason.
    private static final int SHOWN = 3;

    private final Glossaries glossaries;
    private final Rejections rejections;
    private final Remembered remembered;
    private final List<ConfirmedTwins> sources;

    TermProposals(
            Glossaries glossaries,
            Rejections rejections,
            Remembered remembered,
            ObjectProvider<ConfirmedTwins> sources) {
        this.glossaries = glossaries;
        this.rejections = rejections;
        this.remembered = remembered;
        this.sources = sources.orderedStream().toList();
    }

    /// Whether a word means the same as a concept.
    ///
    /// @param count of pairs that say so, of which some are shown
    record Meant(String key, String word, String concept, Bilingual name, int count, List<ConfirmedTwins.Pair> pairs) {
        /// The language in which the word would be added, unless somebody says another.
        String field() {
            return ruche.engine.text.Script.of(word) == ruche.engine.text.Script.ARABIC ? "ar" : "fr";
        }
    }

    /// Whether two words, of which nothing is known, mean the same.
    record Alike(String key, String arabic, String latin, int count, List<ConfirmedTwins.Pair> pairs) {}

    /// @param learned how many confirmed pairs there are to learn from
    record All(List<Meant> meant, List<Alike> alike, int learned) {}

    All of(CellId cell) {
        return remembered.of(cell, List.of("glossary/proposals"), () -> read(cell));
    }

    private All read(CellId cell) {
        var pairs = sources.stream()
                .flatMap(source -> source.of(cell, PAIRS).stream())
                .limit(PAIRS)
                .toList();
        var words = glossaries.known(cell);
        var reader = words.reader();
        var terms = new NewTerms(words.glossary());
        var byId = new HashMap<String, ConfirmedTwins.Pair>();
        for (var pair : pairs) {
            var id = pair.one().number() + " " + pair.other().number();
            byId.put(id, pair);
            terms.learn(
                    id,
                    reader.read(pair.one().whole()),
                    reader.read(pair.other().whole()));
        }
        var rejected = new HashSet<List<String>>();
        for (var one : rejections.of(cell)) rejected.add(List.of(one.key(), one.concept()));
        return new All(meant(terms, words, byId, rejected), alike(terms, byId, rejected), pairs.size());
    }

    private static List<Meant> meant(
            NewTerms terms, KnownWords words, Map<String, ConfirmedTwins.Pair> pairs, Set<List<String>> rejected) {
        var found = new ArrayList<Meant>();
        for (var one : terms.proposals()) {
            var concept = Objects.requireNonNull(words.glossary().concept(one.concept()));
            if (found.size() < MOST && !rejected.contains(List.of(one.key(), one.concept())))
                found.add(new Meant(
                        one.key(),
                        one.word(),
                        one.concept(),
                        ConceptNames.of(concept),
                        one.pairs().size(),
                        some(pairs, one.pairs())));
        }
        return found;
    }

    private static List<Alike> alike(
            NewTerms terms, Map<String, ConfirmedTwins.Pair> pairs, Set<List<String>> rejected) {
        return terms.unknown().stream()
                .filter(one -> !rejected.contains(List.of(one.key(), "")))
                .limit(MOST)
                .map(one -> new Alike(
                        one.key(), one.arabic(), one.latin(), one.pairs().size(), some(pairs, one.pairs())))
                .toList();
    }

    private static List<ConfirmedTwins.Pair> some(Map<String, ConfirmedTwins.Pair> pairs, Collection<String> ids) {
        return ids.stream()
                .sorted()
                .flatMap(id -> Stream.ofNullable(pairs.get(id)))
                .limit(SHOWN)
                .toList();
    }
}
