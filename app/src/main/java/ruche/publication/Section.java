package ruche.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The sections of a report, in the order they stand in unless somebody orders them otherwise.
enum Section {
    HIGHLIGHTS,
    CONTEXT,
    WORK_PROGRAMME,
    MEETINGS,
    PARTICIPATION,
    PER_AXIS,
    PER_COMMUNE,
    DIAGNOSIS,
    OPINIONS,
    CONVERGENCES,
    RETAINED,
    PROPOSED,
    POSTPONED,
    REFUSED,
    RECOMMENDATIONS,
    ANNEXES,
    REGISTER;

    /// As in addresses, anchors and labels: `per-axis`.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Section> of(String key) {
        return Arrays.stream(values())
                .filter(section -> section.key().equals(key))
                .findFirst();
    }

    /// Whether the cell writes a text of its own in it: one, or for the diagnosis one an axis.
    boolean written() {
        return switch (this) {
            case CONTEXT, DIAGNOSIS, RECOMMENDATIONS, ANNEXES -> true;
            default -> false;
        };
    }

    boolean writtenByAxis() {
        return this == DIAGNOSIS;
    }

    /// All sections: the known ones in their order, each other one behind the one it follows here.
    static List<Section> completed(List<Section> known) {
        var all = new ArrayList<>(known);
        int place = 0;
        for (var section : values()) {
            if (!all.contains(section)) all.add(place, section);
            place = all.indexOf(section) + 1;
        }
        return all;
    }
}
