package ruche.engine.text.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import ruche.engine.text.Script;

/// A need whose parts are weighed by how rare they are among the offers, once for all of them.
final class Weighed {
    /// What a concept passes on to the one it is a case of.
    private static final double UPWARD = 0.6;

    private record Named(String concept, List<String> above, double weight) {}

    private record Worded(Script script, String word, double weight) {}

    private final Profile need;
    private final List<Named> concepts = new ArrayList<>();
    private final List<Worded> words = new ArrayList<>();
    private final double themes;
    private final double axes;
    private double sum;
    private double sumOfWords;
    private int main = -1;

    Weighed(Profile need, ToDoubleFunction<String> rarity, ToDoubleFunction<String> rareWord) {
        this.need = need;
        this.themes = length(need.themes());
        this.axes = length(need.axes());
        double most = 0;
        for (var entry : need.concepts().entrySet()) {
            double weight = entry.getValue() * rarity.applyAsDouble(entry.getKey());
            if (weight > most) {
                most = weight;
                main = concepts.size();
            }
            sum += weight;
            concepts.add(new Named(entry.getKey(), need.above().getOrDefault(entry.getKey(), List.of()), weight));
        }
        need.words().forEach((script, weights) -> weights.forEach((word, part) -> {
            double weight = part * rareWord.applyAsDouble(word);
            sumOfWords += weight;
            words.add(new Worded(script, word, weight));
        }));
    }

    /// The length of a vector.
    static double length(Map<String, Double> weights) {
        double squares = 0;
        for (double weight : weights.values()) squares += weight * weight;
        return Math.sqrt(squares);
    }

    Content against(Convergence.Known offer, double learned) {
        double met = 0;
        double mainMet = 0;
        for (int i = 0; i < concepts.size(); i++) {
            double reached = reached(concepts.get(i), offer.profile().reach());
            met += concepts.get(i).weight() * reached;
            if (i == main) mainMet = reached;
        }
        return new Content(
                sum == 0 ? 0 : met / sum,
                mainMet,
                common(need.themes(), themes, offer.profile().themes(), offer.themes()),
                common(need.axes(), axes, offer.profile().axes(), offer.axes()),
                words(offer.profile()),
                learned);
    }

    private static double reached(Named named, Map<String, Double> reach) {
        double most = reach.getOrDefault(named.concept(), 0.0);
        double passed = UPWARD;
        for (var above : named.above()) {
            most = Math.max(most, passed * reach.getOrDefault(above, 0.0));
            passed *= UPWARD;
        }
        return most;
    }

    private static double common(Map<String, Double> one, double length, Map<String, Double> other, double otherLength) {
        double product = 0;
        for (var entry : one.entrySet()) product += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        return product == 0 ? 0 : product / (length * otherLength);
    }

    /// Of the words of the need those that the offer has in the same language.
    private double words(Profile offer) {
        double met = 0;
        for (var word : words)
            if (offer.words().getOrDefault(word.script(), Map.of()).containsKey(word.word())) met += word.weight();
        return sumOfWords == 0 ? 0 : met / sumOfWords;
    }
}
