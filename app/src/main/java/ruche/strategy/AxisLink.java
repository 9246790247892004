package ruche.strategy;

/// Two axes of two cycles that speak of the same thing.
///
/// @param one of the cycle asked for first
public record AxisLink(Axis one, Axis other) {}
