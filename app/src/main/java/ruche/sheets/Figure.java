package ruche.sheets;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What the figures of a cell say.
sealed interface Figure {

    /// A number.
    ///
    /// @param currency ISO code, if the cell names one
    /// @param supposed the only sign was taken to part thousands, though nothing but the currency says so
    record Exact(BigDecimal number, @Nullable String currency, boolean supposed) implements Figure {}

    /// `1,250`: a thousand and a quarter, or one and a quarter.
    record TwoWays() implements Figure {}

    /// Blank, or a word or dash for nothing.
    record Nothing() implements Figure {}

    record Unreadable() implements Figure {}
}
