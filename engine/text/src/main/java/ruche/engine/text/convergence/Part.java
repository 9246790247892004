package ruche.engine.text.convergence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing by which a need fits an offer or does not.
///
/// @param found what speaks for it: ids of concepts for the subject and the targets
/// @param remedy what would make it fit; null where nothing is to be done
public record Part(
        Side side,
        State state,
        List<String> found,
        @Nullable Remedy remedy) {
    public enum Side {
        SUBJECT,
        PLACE,
        PERIOD,
        TARGETS,
        AMOUNT,
        SHARE,
        CONDITIONS
    }

    public enum State {
        FITS,
        /// One of them does not say.
        UNKNOWN,
        /// It would fit if something were done.
        MISSING,
        NEVER
    }
}
