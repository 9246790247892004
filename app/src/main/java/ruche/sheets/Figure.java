package ruche.sheets;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What the figures of a cell say.
sealed interface Figure {

    /// A number.
    ///
    /// @param currency ISO code, if the cell names one
    record Exact(BigDecimal number, @Nullable String currency) implements Figure {}

    /// `1,250`: a thousand and a quarter, or one and a quarter.
    record TwoWays() implements Figure {}

    /// Blank, or a word or dash for nothing.
    record Nothing() implements Figure {}

    record Unreadable() implements Figure {}
}
