package ruche.kernel;

import java.util.Currency;

/// A sum in whole minor units (centimes for MAD), so that shares of a budget add up exactly.
///
/// @param minor minor units of `currency`; never negative
/// @throws IllegalArgumentException if `minor` is negative
public record Money(long minor, Currency currency) {
    public Money {
        if (minor < 0) throw new IllegalArgumentException("negative sum: " + minor);
    }

    /// @param currency ISO 4217 code
    public static Money of(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency));
    }

    /// @throws IllegalArgumentException if the currencies differ
    /// @throws ArithmeticException if the sum does not fit
    public Money plus(Money other) {
        if (!currency.equals(other.currency))
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        return new Money(Math.addExact(minor, other.minor), currency);
    }
}
