package ruche.ideas;

import org.jspecify.annotations.Nullable;

/// Sums of one currency, both ends included.
///
/// @param least in minor units; null for no least sum
/// @param most in minor units; null for no greatest sum
/// @param currency ISO code
public record SumRange(@Nullable Long least, @Nullable Long most, String currency) {}
