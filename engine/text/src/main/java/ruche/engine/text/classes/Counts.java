package ruche.engine.text.classes;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Naive Bayes by what the texts of all other classes are like, which stands small and uneven classes better. It is
/// counts only: what is learned can be forgotten, and the order does not matter.
///
/// @see <a href="https://aaai.org/Papers/ICML/2003/ICML03-081.pdf">Rennie, Shih, Teevan and Karger 2003</a>
final class Counts {
    /// What every trait is taken to have been seen in every class.
    private static final double SMOOTH = 0.3;

    /// How much it counts that a class is frequent.
    private static final double PRIOR = 0.5;

    private static final class OfLabel {
        private final Map<String, Double> traits = new HashMap<>();
        private double sum;
        private int texts;
    }

    private final TreeMap<String, OfLabel> labels = new TreeMap<>();
    private final OfLabel all = new OfLabel();

    /// @param sign 1 to learn, -1 to forget
    void count(String label, Map<String, Float> traits, int sign) {
        var own = labels.computeIfAbsent(label, _ -> new OfLabel());
        traits.forEach((trait, weight) -> {
            add(own, trait, sign * weight);
            add(all, trait, sign * weight);
        });
        own.texts += sign;
        all.texts += sign;
        if (own.texts == 0) labels.remove(label);
    }

    private static void add(OfLabel of, String trait, double weight) {
        // To a millionth, so that what was added can be taken away without a trace.
        double now = Math.rint((of.traits.getOrDefault(trait, 0.0) + weight) * 1e6) / 1e6;
        if (now <= 0) of.traits.remove(trait);
        else of.traits.put(trait, now);
        of.sum = Math.rint((of.sum + weight) * 1e6) / 1e6;
    }

    int texts() {
        return all.texts;
    }

    /// For each label, the higher the likelier; traits never seen say nothing.
    Map<String, Double> scores(Map<String, Float> traits) {
        var scores = new TreeMap<String, Double>();
        labels.forEach((label, own) -> {
            double score = PRIOR * Math.log((own.texts + 0.5) / (all.texts + 0.5 * labels.size()));
            for (var trait : traits.entrySet()) score += trait.getValue() * weight(trait.getKey(), own);
            scores.put(label, score);
        });
        return scores;
    }

    private double weight(String trait, OfLabel own) {
        var everywhere = all.traits.get(trait);
        if (everywhere == null) return 0;
        double elsewhere = everywhere - own.traits.getOrDefault(trait, 0.0);
        return -Math.log((elsewhere + SMOOTH) / (all.sum - own.sum + SMOOTH * all.traits.size()));
    }

    /// How much more a trait speaks for one label than for the mean of all.
    double speaks(String trait, String label) {
        var own = labels.get(label);
        if (own == null || labels.size() < 2) return 0;
        double mean = labels.values().stream()
                .mapToDouble(other -> weight(trait, other))
                .average()
                .orElse(0);
        return weight(trait, own) - mean;
    }
}
