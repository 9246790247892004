package ruche.strategy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Groups the axes of two cycles into what can be compared: with many-to-many links only the groups that
/// they join are comparable, never two axes alone.
final class AxisGroups {
    private AxisGroups() {}

    /// One such group for each part of the two cycles that no link joins with another, in the order of `ones`,
    /// then of `others`.
    static List<ComparableAxes> of(List<AxisId> ones, List<AxisId> others, List<Link> links) {
        var groups = new ArrayList<ComparableAxes>();
        var placed = new LinkedHashSet<AxisId>();
        for (var one : ones) if (placed.add(one)) groups.add(around(Set.of(one), Set.of(), links, placed));
        for (var other : others) if (placed.add(other)) groups.add(new ComparableAxes(Set.of(), Set.of(other)));
        return groups;
    }

    private static ComparableAxes around(Set<AxisId> ones, Set<AxisId> others, List<Link> links, Set<AxisId> placed) {
        var here = new LinkedHashSet<>(ones);
        var there = new LinkedHashSet<>(others);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var link : links) {
                if (here.contains(link.one())) grew |= there.add(link.other());
                if (there.contains(link.other())) grew |= here.add(link.one());
            }
        }
        placed.addAll(here);
        placed.addAll(there);
        return new ComparableAxes(here, there);
    }

    /// @param one of the one cycle
    /// @param other of the other cycle
    record Link(AxisId one, AxisId other) {}
}
