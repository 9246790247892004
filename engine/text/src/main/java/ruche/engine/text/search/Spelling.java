package ruche.engine.text.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ruche.engine.text.Concept;
import ruche.engine.text.EditDistance;
import ruche.engine.text.Glossary;
import ruche.engine.text.StopWords;
import ruche.engine.text.Words;

/// The words of the glossary, and which of them a word that nobody knows was meant to be.
final class Spelling {
    private static final int LEAST_FOR_ONE = 4;
    private static final int LEAST_FOR_TWO = 8;

    private final Set<String> known = new HashSet<>();
    private final List<Letters> words;

    Spelling(Glossary glossary) {
        glossary.concepts().stream().flatMap(Spelling::wordings).forEach(wording -> {
            for (var word : Words.of(wording)) {
                known.add(word.normal());
                known.add(Terms.bare(word));
                known.add(Terms.stem(word));
            }
        });
        words = known.stream()
                .filter(word -> !word.startsWith(Fields.STEM) && word.length() >= LEAST_FOR_ONE)
                .sorted()
                .map(Letters::of)
                .toList();
    }

    /// A word and which letters it has, one bit for each that may share it.
    private record Letters(String word, long bits) {
        static Letters of(String word) {
            long bits = 0;
            for (int i = 0; i < word.length(); i++) bits |= 1L << (word.charAt(i) & 63);
            return new Letters(word, bits);
        }

        /// Letters that one has and the other lacks cost a slip each.
        boolean mayBe(Letters other, int slips) {
            return Math.abs(word.length() - other.word.length()) <= slips
                    && Long.bitCount(bits & ~other.bits) <= slips
                    && Long.bitCount(other.bits & ~bits) <= slips;
        }
    }

    private static Stream<String> wordings(Concept concept) {
        return Stream.of(concept.arabic(), concept.darija(), concept.french()).flatMap(List::stream);
    }

    boolean knows(String normal) {
        return StopWords.has(normal)
                || known.contains(normal)
                || known.contains(Terms.bare(normal))
                || known.contains(Terms.stem(normal));
    }

    /// How many slips a word of its length may have.
    static int most(String word) {
        return word.length() < LEAST_FOR_ONE ? 0 : word.length() < LEAST_FOR_TWO ? 1 : 2;
    }

    /// @param bare unknown, without article
    /// @return nearest first; at most `size`
    List<Near> near(String bare, int size) {
        int most = most(bare);
        if (most == 0) return List.of();
        var letters = Letters.of(bare);
        return words.stream()
                .filter(word -> letters.mayBe(word, most))
                .map(word -> new Near(word.word(), slips(most, bare, word.word())))
                .filter(near -> near.slips() <= most)
                .sorted(Near.NEAREST)
                .limit(size)
                .toList();
    }

    /// Two neighbours in the wrong order are one slip.
    static int slips(int most, String one, String other) {
        int distance = EditDistance.within(most + 1, one, other);
        return distance == 2 && swapped(one, other) ? 1 : distance;
    }

    private static boolean swapped(String one, String other) {
        if (one.length() != other.length()) return false;
        int at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) at++;
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }

    record Near(String word, int slips) {
        static final Comparator<Near> NEAREST =
                Comparator.comparingInt(Near::slips).thenComparing(Near::word);
    }
}
