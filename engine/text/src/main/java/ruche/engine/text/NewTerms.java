package ruche.engine.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Words that the glossary may lack: those that twins confirmed by persons keep having together, one in each language.
/// They are proposed to the editor of the glossary, never added by themselves.
public final class NewTerms {
    private static final int LEAST = 2;

    private final Map<String, Set<String>> inPairs = new HashMap<>();
    private final Map<String, Integer> ofWord = new HashMap<>();
    private int pairs;

    /// @param arabic a word or two as twins have them in Arabic letters
    /// @param together in how many confirmed pairs both stand
    /// @param likeness from 0 to 1: that one is not without the other
    public record Proposed(String arabic, String latin, int together, double likeness) {}

    /// Two texts that a person confirmed as one idea.
    public void learn(Reading one, Reading other) {
        if (one.script() == other.script()) return;
        var arabic = one.script() == Script.ARABIC ? one : other;
        var latin = one.script() == Script.ARABIC ? other : one;
        var id = Integer.toString(pairs++);
        var left = words(arabic);
        var right = words(latin);
        left.forEach(word -> ofWord.merge(word, 1, Integer::sum));
        right.forEach(word -> ofWord.merge(word, 1, Integer::sum));
        for (var a : left)
            for (var b : right)
                inPairs.computeIfAbsent(a + "\t" + b, _ -> new HashSet<>()).add(id);
    }

    private static Set<String> words(Reading reading) {
        var words = new HashSet<String>();
        for (int i : reading.left())
            words.add(LightStem.bare(reading.words().get(i).normal()));
        return words;
    }

    /// Likeliest first.
    public List<Proposed> proposals(int most) {
        var proposed = new ArrayList<Proposed>();
        inPairs.forEach((pair, ids) -> {
            var words = pair.split("\t");
            double likeness = 2.0 * ids.size() / (ofWord.getOrDefault(words[0], 1) + ofWord.getOrDefault(words[1], 1));
            if (ids.size() >= LEAST && likeness > 0.6)
                proposed.add(new Proposed(words[0], words[1], ids.size(), likeness));
        });
        proposed.sort(Comparator.comparingDouble((Proposed p) -> -p.likeness() * Math.log(1 + p.together()))
                .thenComparing(Proposed::arabic)
                .thenComparing(Proposed::latin));
        return List.copyOf(proposed.subList(0, Math.min(most, proposed.size())));
    }
}
