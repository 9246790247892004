package ruche.strategy;

import org.jspecify.annotations.Nullable;
import ruche.kernel.Money;
import ruche.kernel.Refusal;

/// What a sector programme pays for one project.
///
/// @param least less it does not pay; null for no bound
/// @param most more it does not pay; null for no bound
/// @param percent of what the project costs, it pays so much at most; from 1 to 100
public record Bounds(@Nullable Money least, @Nullable Money most, int percent) {
    /// Whatever is asked, and all of it.
    public static final Bounds NONE = new Bounds(null, null, 100);

    public Bounds {
        if (percent < 1 || percent > 100) throw new Refusal("strategy.share-miswritten").about("share");
        if (least != null && most != null && least.minor() > most.minor())
            throw new Refusal("strategy.least-above-most").about("least");
    }
}
