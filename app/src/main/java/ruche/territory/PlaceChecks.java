package ruche.territory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ruche.territory.PlaceImport.Fault;

/// What stops a list of places that can be read: codes twice, parents unknown or not wider, places of others.
final class PlaceChecks {
    private final Map<String, Place> known;
    private final List<PlaceRow> rows;
    private final Spellings spellings;
    private final Map<String, Place> after = new HashMap<>();

    PlaceChecks(Map<String, Place> known, List<PlaceRow> rows, Spellings spellings) {
        this.known = known;
        this.rows = rows;
        this.spellings = spellings;
        after.putAll(known);
        rows.forEach(row -> after.put(row.place().code(), row.place()));
    }

    List<Fault> faults(@Nullable String only) {
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (var row : rows) {
            if (!seen.add(row.place().code()))
                faults.add(Fault.of(
                        row.line(), "code", "territory.code-twice", row.place().code()));
            parent(row, faults);
            if (only != null && !mayBring(row, only))
                faults.add(Fault.of(
                        row.line(),
                        "code",
                        "territory.of-another-cell",
                        row.place().code()));
        }
        return faults;
    }

    private void parent(PlaceRow row, List<Fault> faults) {
        var code = row.place().parent();
        if (code == null) return;
        var parent = after.get(code);
        if (parent == null) faults.add(Fault.of(row.line(), "parent", "territory.parent-unknown", code));
        else if (parent.kind().compareTo(row.place().kind()) >= 0)
            faults.add(Fault.of(row.line(), "parent", "territory.parent-not-wider", code));
    }

    /// Places of its own, which stay where they are; of others only what is known already, unchanged, or the wider
    /// places in which its own lies, while nobody knows them.
    private boolean mayBring(PlaceRow row, String only) {
        var place = row.place();
        var before = known.get(place.code());
        if (before == null) return inside(place, only, after) || contains(place, only);
        if (inside(before, only, known)) return inside(place, only, after);
        return before.equals(place) && spellings.holdsAll(row);
    }

    private static boolean inside(Place place, String only, Map<String, Place> places) {
        return above(place, places).contains(only);
    }

    private boolean contains(Place place, String only) {
        var own = after.get(only);
        return own != null && above(own, after).contains(place.code());
    }

    /// Codes from a place upwards; a circle, which another check refuses, ends it.
    private static Set<String> above(Place place, Map<String, Place> places) {
        var codes = new HashSet<String>();
        for (var at = place; at != null && codes.add(at.code()); )
            at = at.parent() == null ? null : places.get(at.parent());
        return codes;
    }
}
