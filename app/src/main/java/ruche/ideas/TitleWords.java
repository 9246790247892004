package ruche.ideas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ruche.engine.text.LightStem;
import ruche.engine.text.NormalForm;

/// The words by which two titles are compared: in normal form, without the Arabic article, without the very short.
final class TitleWords {
    private static final int SHORTEST = 3;

    /// What is written before an Arabic word as part of it.
    private static final List<String> BEFORE = List.of("وال", "بال", "لل", "ب", "ل", "و");

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

    /// Share of words that two titles have in common in whatever form, from 0 to 1 (Dice's coefficient).
    static double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) return 0;
        var left = new ArrayList<>(one);
        int common = 0;
        for (var word : other) {
            var same = left.stream().filter(known -> sameWord(known, word)).findFirst();
            if (same.isEmpty()) continue;
            left.remove(same.get());
            common++;
        }
        return 2.0 * common / (one.size() + other.size());
    }

    private static boolean sameWord(String one, String other) {
        return one.equals(other) || !Collections.disjoint(bare(one), bare(other));
    }

    private static Set<String> bare(String word) {
        var forms = new LinkedHashSet<>(LightStem.others(word));
        forms.add(word);
        return forms;
    }

    /// In all forms in which another title may have them, as far as they are known without looking.
    static Set<String> inAllForms(Set<String> words) {
        var forms = new LinkedHashSet<String>();
        for (var word : words) {
            for (var form : bare(word)) {
                forms.add(form);
                if (IdeaText.lang(form).equals("ar")) for (var before : BEFORE) forms.add(before + form);
                else forms.add(form + "s");
            }
        }
        return forms;
    }
}
