package ruche.engine.text.convergence;

import java.util.List;

/// How a need fits an offer.
///
/// @param score from 0 to 1: by it lists are in order
/// @param fits whether what the need is about is what the offer is for
/// @param parts in the order of [Part.Side]
public record Fit(String need, String offer, double score, boolean fits, List<Part> parts) {
    /// Whether nothing stands against it, as far as is known.
    public boolean eligible() {
        return fits
                && parts.stream()
                        .noneMatch(part -> part.state() == Part.State.MISSING || part.state() == Part.State.NEVER);
    }
}
