package ruche.engine.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Words that the glossary may lack, told from twins that persons confirmed: what one text keeps saying, in words the
/// glossary does not know, where the other names a concept that the first does not; and words of two scripts that keep
/// standing together and are both unknown. They are proposed to the editor of the glossary, never added by themselves.
public final class NewTerms {
    /// One pair proves nothing.
    private static final int LEAST = 2;

    /// A concept that is named beside all sorts of words means none of them.
    private static final double LIKELY = 0.6;

    /// Where a text has more that nobody knows, too many things may mean too many others.
    private static final int MOST_WORDS = 12;

    private static final Comparator<Proposed> ORDER = Comparator.comparingDouble((Proposed proposed) ->
                    -strength(proposed.likeness(), proposed.pairs().size()))
            .thenComparing(Proposed::key)
            .thenComparing(Proposed::concept);

    private final Glossary glossary;
    private final Map<String, Map<String, Integer>> spellings = new HashMap<>();
    private final Map<Meant, Set<String>> meant = new HashMap<>();
    private final Map<Translated, Set<String>> translated = new HashMap<>();
    private final Map<String, Set<String>> ofWord = new HashMap<>();
    private final Map<String, Set<String>> ofConcept = new HashMap<>();

    public NewTerms(Glossary glossary) {
        this.glossary = glossary;
    }

    private record Meant(String word, String concept) {}

    private record Translated(String arabic, String latin) {}

    /// A wording that may be missing from a concept.
    ///
    /// @param key by which it is known again, in whatever form it is written
    /// @param word a word or two, as they are mostly written
    /// @param pairs in which one text has the word and the other the concept
    /// @param likeness from 0 to 1: that one is not without the other
    public record Proposed(String key, String word, String concept, Set<String> pairs, double likeness) {}

    /// Two wordings that may mean one thing, of which the glossary knows nothing.
    ///
    /// @param key by which the two are known again
    public record Unknown(String key, String arabic, String latin, Set<String> pairs, double likeness) {}

    /// Two texts that a person confirmed as one idea.
    ///
    /// @param pair by which it is told again where something was seen
    public void learn(String pair, Reading one, Reading other) {
        var left = words(one);
        var right = words(other);
        if (left.size() > MOST_WORDS || right.size() > MOST_WORDS) return;
        learn(pair, left, concepts(other, one));
        learn(pair, right, concepts(one, other));
        if (one.script() != other.script()) {
            boolean arabicFirst = one.script() == Script.ARABIC;
            for (var a : (arabicFirst ? left : right).keySet())
                for (var b : (arabicFirst ? right : left).keySet()) put(translated, new Translated(a, b), pair);
        }
        left.forEach((key, written) -> seen(pair, key, written));
        right.forEach((key, written) -> seen(pair, key, written));
    }

    private void learn(String pair, Map<String, String> words, Set<String> concepts) {
        for (var concept : concepts) {
            put(ofConcept, concept, pair);
            for (var word : words.keySet()) put(meant, new Meant(word, concept), pair);
        }
    }

    private void seen(String pair, String key, String written) {
        put(ofWord, key, pair);
        spellings.computeIfAbsent(key, _ -> new HashMap<>()).merge(written, 1, Integer::sum);
    }

    private static <K> void put(Map<K, Set<String>> sets, K key, String pair) {
        sets.computeIfAbsent(key, _ -> new HashSet<>()).add(pair);
    }

    /// What is unknown in a text, single words and two that follow one another, by stem.
    private static Map<String, String> words(Reading reading) {
        var found = new LinkedHashMap<String, String>();
        int before = -2;
        for (int i : reading.left()) {
            found.putIfAbsent(key(reading, i), reading.words().get(i).written());
            if (i == before + 1 && together(reading, before)) {
                int from = reading.words().get(before).from();
                int to = reading.words().get(i).to();
                found.putIfAbsent(
                        key(reading, before) + " " + key(reading, i),
                        reading.text().substring(from, to));
            }
            before = i;
        }
        return found;
    }

    /// Not with the end of a sentence between them, nor one word twice.
    private static boolean together(Reading reading, int word) {
        var between = reading.text()
                .substring(
                        reading.words().get(word).to(),
                        reading.words().get(word + 1).from());
        return between.isBlank() && !key(reading, word).equals(key(reading, word + 1));
    }

    private static String key(Reading reading, int word) {
        return Stem.of(reading.words().get(word).normal());
    }

    /// What one text is about and the other does not name, nor anything like it.
    private Set<String> concepts(Reading having, Reading lacking) {
        var there = new HashSet<String>();
        for (var found : lacking.concepts())
            for (var concept : glossary.upward(found.concept())) there.add(concept.id());
        var found = new TreeSet<String>();
        for (var named : having.concepts()) {
            var kind = named.concept().kind();
            if (kind != Kind.FRAME
                    && kind != Kind.ACTION
                    && glossary.upward(named.concept()).stream().noneMatch(concept -> there.contains(concept.id())))
                found.add(named.concept().id());
        }
        return found;
    }

    /// Of each word the likeliest concept; the likeliest first.
    public List<Proposed> proposals() {
        var best = new HashMap<String, Proposed>();
        meant.forEach((pair, ids) -> {
            double likeness = likeness(ids, ofWord.get(pair.word()), ofConcept.get(pair.concept()));
            if (ids.size() < LEAST || likeness < LIKELY) return;
            var proposed = new Proposed(pair.word(), written(pair.word()), pair.concept(), Set.copyOf(ids), likeness);
            best.merge(pair.word(), proposed, (one, other) -> ORDER.compare(one, other) <= 0 ? one : other);
        });
        return best.values().stream()
                .filter(proposed -> !isPart(proposed, best.values()))
                .sorted(ORDER)
                .toList();
    }

    /// Words of two scripts that no proposal gives a concept.
    public List<Unknown> unknown() {
        var explained = new HashSet<String>();
        proposals().forEach(proposed -> explained.add(proposed.key()));
        var found = new ArrayList<Unknown>();
        translated.forEach((pair, ids) -> {
            double likeness = likeness(ids, ofWord.get(pair.arabic()), ofWord.get(pair.latin()));
            if (ids.size() < LEAST
                    || likeness < LIKELY
                    || explained.contains(pair.arabic())
                    || explained.contains(pair.latin())) return;
            found.add(new Unknown(
                    pair.arabic() + " = " + pair.latin(),
                    written(pair.arabic()),
                    written(pair.latin()),
                    Set.copyOf(ids),
                    likeness));
        });
        found.sort(Comparator.comparingDouble((Unknown unknown) ->
                        -strength(unknown.likeness(), unknown.pairs().size()))
                .thenComparing(Unknown::key));
        return List.copyOf(found);
    }

    private static double strength(double likeness, int pairs) {
        return likeness * Math.log(1.0 + pairs);
    }

    /// Where two words always stand together, they are proposed together.
    private static boolean isPart(Proposed word, Collection<Proposed> all) {
        return all.stream()
                .anyMatch(longer -> longer.key().length() > word.key().length()
                        && List.of(longer.key().split(" ")).contains(word.key())
                        && longer.pairs().size() >= word.pairs().size());
    }

    private static double likeness(Set<String> both, @Nullable Set<String> one, @Nullable Set<String> other) {
        int of = (one == null ? 0 : one.size()) + (other == null ? 0 : other.size());
        return of == 0 ? 0 : 2.0 * both.size() / of;
    }

    /// As it is mostly written.
    private String written(String key) {
        return spellings.getOrDefault(key, Map.of()).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(key);
    }
}
