package ruche.engine.text.convergence;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import ruche.engine.text.Script;

/// How near a need is to what an offer is for, by parts from 0 to 1.
///
/// @param covered of what the need is about, how much the offer names or implies
/// @param main how well it covers the one thing that the need is about most
/// @param themes of both, how much is common
/// @param axes the same, more widely
/// @param words common in the language of the need
/// @param learned from what persons decided of like needs, from -1
record Content(double covered, double main, double themes, double axes, double words, double learned) {
    private static final double UPWARD = 0.6;

    static Content of(Profile need, Profile offer, ToDoubleFunction<String> rarity, ToDoubleFunction<String> rareWord, double learned) {
        double sum = 0;
        double met = 0;
        double most = 0;
        double main = 0;
        for (var entry : need.concepts().entrySet()) {
            double weight = entry.getValue() * rarity.applyAsDouble(entry.getKey());
            double reached = reached(entry.getKey(), need, offer);
            sum += weight;
            met += weight * reached;
            if (weight > most) {
                most = weight;
                main = reached;
            }
        }
        return new Content(sum == 0 ? 0 : met / sum, main, common(need.themes(), offer.themes()), common(need.axes(), offer.axes()), words(need, offer, rareWord), learned);
    }

    private static double reached(String concept, Profile need, Profile offer) {
        double most = offer.reach().getOrDefault(concept, 0.0);
        double passed = UPWARD;
        for (var above : need.above().getOrDefault(concept, List.of())) {
            most = Math.max(most, passed * offer.reach().getOrDefault(above, 0.0));
            passed *= UPWARD;
        }
        return most;
    }

    private static double common(Map<String, Double> one, Map<String, Double> other) {
        double product = 0;
        double a = 0;
        double b = 0;
        for (var entry : one.entrySet()) {
            product += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
            a += entry.getValue() * entry.getValue();
        }
        for (double weight : other.values()) b += weight * weight;
        return product == 0 ? 0 : product / Math.sqrt(a * b);
    }

    /// Of the words of the need, by how rare they are, those that the offer has too.
    private static double words(Profile need, Profile offer, ToDoubleFunction<String> rareWord) {
        double sum = 0;
        double met = 0;
        for (var script : Script.values()) {
            var theirs = offer.words().getOrDefault(script, Map.of());
            for (var entry : need.words().getOrDefault(script, Map.of()).entrySet()) {
                double weight = entry.getValue() * rareWord.applyAsDouble(entry.getKey());
                sum += weight;
                if (theirs.containsKey(entry.getKey())) met += weight;
            }
        }
        return sum == 0 ? 0 : met / sum;
    }

    /// By which offers are ranked.
    double sum() {
        return covered + 0.5 * main + 0.8 * themes + 0.2 * axes + words + learned;
    }
}
