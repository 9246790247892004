package ruche.engine.text.convergence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import ruche.engine.text.Script;

/// A need whose parts are weighed by how rare they are among the offers, once for all of them.
final class Weighed {
    /// What a concept passes on to the one it is a case of.
    private static final double UPWARD = 0.6;

    @SuppressWarnings("ArrayRecordComponent") // never compared, and too many to wrap
    private record Named(int concept, int[] above, double weight) {}

    private record Worded(String word, double weight) {}

    private final Profile need;
    private final List<Named> concepts = new ArrayList<>();
    private final Map<Script, List<Worded>> words = new EnumMap<>(Script.class);
    private final double themes;
    private final double axes;
    private double sum;
    private double sumOfWords;
    private int main = -1;

    Weighed(
            Profile need,
            ToIntFunction<String> number,
            ToDoubleFunction<String> rarity,
            ToDoubleFunction<String> rareWord) {
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
            var above = need.above().getOrDefault(entry.getKey(), List.of());
            concepts.add(new Named(
                    number.applyAsInt(entry.getKey()),
                    above.stream().mapToInt(number).toArray(),
                    weight));
        }
        need.words()
                .forEach((script, weights) -> weights.forEach((word, part) -> {
                    double weight = part * rareWord.applyAsDouble(word);
                    sumOfWords += weight;
                    words.computeIfAbsent(script, _ -> new ArrayList<>()).add(new Worded(word, weight));
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
            double reached = reached(concepts.get(i), offer.reach());
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

    private static double reached(Named named, float[] reach) {
        double most = reach[named.concept()];
        double passed = UPWARD;
        for (int above : named.above()) {
            most = Math.max(most, passed * reach[above]);
            passed *= UPWARD;
        }
        return most;
    }

    private static double common(
            Map<String, Double> one, double length, Map<String, Double> other, double otherLength) {
        double product = 0;
        for (var entry : one.entrySet()) product += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        return product == 0 ? 0 : product / (length * otherLength);
    }

    /// Of the words of the need those that the offer has in the same language.
    private double words(Profile offer) {
        double met = 0;
        for (var script : words.entrySet()) {
            var theirs = offer.words().get(script.getKey());
            if (theirs == null) continue;
            for (var word : script.getValue()) if (theirs.containsKey(word.word())) met += word.weight();
        }
        return sumOfWords == 0 ? 0 : met / sumOfWords;
    }
}
