package ruche.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a cell means for its field.
public sealed interface Value {

    /// Words, a code, a phone number or an address.
    record Text(String text) implements Value {}

    /// A sum of money in whole minor units (centimes); below nought when the file says so.
    ///
    /// @param currency ISO code, if the cell names it; else `null`, and the plan supplies it
    record Sum(long minor, @Nullable String currency) implements Value {}

    record Day(LocalDate day) implements Value {}

    record Quantity(BigDecimal number) implements Value {}

    record Year(int year) implements Value {}

    /// One of the caller's options.
    record Chosen(String option) implements Value {}
}
