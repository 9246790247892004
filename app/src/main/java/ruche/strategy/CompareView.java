package ruche.strategy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Two cycles side by side.
///
/// @param other null where the cell has no other cycle
record CompareView(
        Cycle cycle,
        @Nullable Cycle other,
        List<Cycle> others,
        List<Axis> ones,
        List<Axis> twos,
        List<ComparableAxes> groups,
        List<AxisLink> links,
        List<EndedLink> ended) {
    static CompareView alone(Cycle cycle) {
        return new CompareView(cycle, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    List<Axis> ones(ComparableAxes group) {
        return among(ones, group.ones());
    }

    List<Axis> twos(ComparableAxes group) {
        return among(twos, group.others());
    }

    private static List<Axis> among(List<Axis> axes, Set<AxisId> ids) {
        return axes.stream().filter(axis -> ids.contains(axis.id())).toList();
    }
}
