package ruche.strategy;

import java.util.Set;

/// Axes of two cycles that can be compared only together: joined by links, directly or through one another.
///
/// @param ones of the one cycle; empty where the other's axes correspond to nothing
/// @param others of the other cycle; empty where the one's axes correspond to nothing
public record ComparableAxes(Set<AxisId> ones, Set<AxisId> others) {
    public ComparableAxes {
        ones = Set.copyOf(ones);
        others = Set.copyOf(others);
    }
}
