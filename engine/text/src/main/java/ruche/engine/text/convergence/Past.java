package ruche.engine.text.convergence;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What persons decided of needs and offers, and how near a new need is to those.
final class Past {
    private record Decided(Profile profile, boolean fits) {}

    private final Map<String, Map<String, Decided>> byOffer = new HashMap<>();

    void put(String need, Profile profile, String offer, boolean fits) {
        byOffer.computeIfAbsent(offer, _ -> new TreeMap<>()).put(need, new Decided(profile, fits));
    }

    void forget(String need, String offer) {
        byOffer.getOrDefault(offer, new TreeMap<>()).remove(need);
    }

    /// Null where nobody has decided.
    @Nullable Boolean of(String need, String offer) {
        var decided = byOffer.getOrDefault(offer, Map.of()).get(need);
        return decided == null ? null : decided.fits();
    }

    /// How near a need is to the nearest that was confirmed, less what it is to the nearest that was refused.
    double likeness(String need, Profile profile, String offer) {
        double confirmed = 0;
        double refused = 0;
        for (var entry : byOffer.getOrDefault(offer, Map.of()).entrySet()) {
            if (entry.getKey().equals(need)) continue;
            double near = near(profile.concepts(), entry.getValue().profile().concepts());
            if (entry.getValue().fits()) confirmed = Math.max(confirmed, near);
            else refused = Math.max(refused, near);
        }
        return confirmed - refused;
    }

    private static double near(Map<String, Double> one, Map<String, Double> other) {
        double product = 0;
        for (var entry : one.entrySet()) product += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        return product == 0 ? 0 : product / (Weighed.length(one) * Weighed.length(other));
    }
}
