package ruche.publication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Which sections a report has, in which order.
///
/// @param order all sections
/// @param hidden those left out
record Outline(List<Section> order, Set<Section> hidden) {
    Outline {
        order = List.copyOf(Section.completed(order));
        hidden = Collections.unmodifiableSet(hidden.isEmpty() ? EnumSet.noneOf(Section.class) : EnumSet.copyOf(hidden));
    }

    /// Every section, in the usual order.
    static Outline usual() {
        return new Outline(List.of(Section.values()), Set.of());
    }

    List<Section> shown() {
        return order.stream().filter(section -> !hidden.contains(section)).toList();
    }

    boolean shows(Section section) {
        return !hidden.contains(section);
    }

    Outline show(Section section, boolean shown) {
        var less = EnumSet.noneOf(Section.class);
        less.addAll(hidden);
        if (shown) less.remove(section);
        else less.add(section);
        return new Outline(order, less);
    }

    /// One place up or down; at the end of the list it stays.
    Outline move(Section section, int places) {
        var moved = new ArrayList<>(order);
        int from = moved.indexOf(section);
        int to = Math.clamp(from + places, 0, moved.size() - 1);
        Collections.swap(moved, from, to);
        return new Outline(moved, hidden);
    }

    boolean first(Section section) {
        return order.getFirst() == section;
    }

    boolean last(Section section) {
        return order.getLast() == section;
    }
}
