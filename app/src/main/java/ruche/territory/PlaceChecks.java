package ruche.territory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ruche.territory.PlaceImport.Fault;

/// What stops a list of places that can be read: codes twice, parents unknown or not wider, places of others.
final class PlaceChecks {
    private final Map<String, Place> known;
    private final List<PlaceRow> rows;
    private final Map<String, Place> after = new HashMap<>();

    PlaceChecks(Map<String, Place> known, List<PlaceRow> rows) {
        this.known = known;
        this.rows = rows;
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
            if (only != null && changesAnother(row.place(), only))
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

    private boolean changesAnother(Place place, String only) {
        var before = known.get(place.code());
        return before != null && !before.equals(place) && !inside(before, only);
    }

    private boolean inside(Place place, String only) {
        for (var at = place; at != null; at = at.parent() == null ? null : known.get(at.parent()))
            if (at.code().equals(only)) return true;
        return false;
    }
}
