package ruche.ideas;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ruche.engine.text.NormalForm;

/// The words by which two titles are compared: in normal form, without the Arabic article, without the very short.
final class TitleWords {
    private static final int SHORTEST = 3;

    private TitleWords() {}

    static Set<String> of(String title) {
        var words = new LinkedHashSet<String>();
        Arrays.stream(NormalForm.of(title).split("[^\\p{L}\\p{Nd}]+"))
                .map(TitleWords::withoutArticle)
                .filter(word -> word.length() >= SHORTEST)
                .forEach(words::add);
        return words;
    }

    private static String withoutArticle(String word) {
        return word.startsWith("ال") && word.length() >= 2 + SHORTEST ? word.substring(2) : word;
    }

    /// Share of words that two titles have in common, from 0 to 1 (Dice's coefficient).
    static double likeness(Set<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) return 0;
        long common = other.stream().filter(one::contains).count();
        return 2.0 * common / (one.size() + other.size());
    }
}
