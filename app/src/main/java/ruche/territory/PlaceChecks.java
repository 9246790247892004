package ruche.territory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ruche.territory.PlaceRow.Fault;

/// What speaks against rows that only the whole list shows: codes twice, parents unknown or not wider, places of
/// others. Rows that cannot be read are looked at too, so that all that is wrong is said at once.
final class PlaceChecks {
    private final Map<String, Place> known;
    private final List<PlaceRow> rows;
    private final Spellings spellings;
    private final @Nullable String only;
    private final Map<String, PlaceRow> byCode = new HashMap<>();

    /// @param only the territory whose places may be brought and changed; null for no limit
    PlaceChecks(Map<String, Place> known, List<PlaceRow> rows, Spellings spellings, @Nullable String only) {
        this.known = known;
        this.rows = rows.stream().map(row -> row.over(known.get(row.code()))).toList();
        this.spellings = spellings;
        this.only = only;
        for (var row : this.rows) if (!row.code().isEmpty()) byCode.putIfAbsent(row.code(), row);
    }

    /// The same rows with all their faults.
    List<PlaceRow> checked() {
        var checked = new ArrayList<PlaceRow>();
        for (var row : rows) checked.add(row.and(faults(row)));
        return checked;
    }

    private List<Fault> faults(PlaceRow row) {
        var faults = new ArrayList<Fault>();
        var first = byCode.get(row.code());
        if (first != null && !first.at().equals(row.at()))
            faults.add(Fault.of(
                    PlaceFields.CODE,
                    "territory.left.code-twice",
                    row.code(),
                    first.at().number()));
        parent(row, faults);
        var place = row.place();
        if (only != null && place != null && faults.isEmpty() && !mayBring(place, row, only))
            faults.add(Fault.of(PlaceFields.CODE, "territory.left.of-another-cell", row.code()));
        return faults;
    }

    private void parent(PlaceRow row, List<Fault> faults) {
        var code = row.parent();
        if (code.isEmpty()) return;
        if (!byCode.containsKey(code) && !known.containsKey(code)) {
            faults.add(Fault.of(PlaceFields.PARENT, "territory.left.parent-unknown", code));
            return;
        }
        var above = kindOf(code);
        var kind = row.kind();
        if (above != null && kind != null && above.compareTo(kind) >= 0)
            faults.add(Fault.of(PlaceFields.PARENT, "territory.left.parent-not-wider", code));
    }

    private @Nullable PlaceKind kindOf(String code) {
        var row = byCode.get(code);
        if (row != null) return row.kind();
        var place = known.get(code);
        return place == null ? null : place.kind();
    }

    /// Places of its own, which stay where they are; of others only what is known already, unchanged, or the wider
    /// places in which its own lies, while nobody knows them.
    private boolean mayBring(Place place, PlaceRow row, String own) {
        var before = known.get(place.code());
        if (before == null) return above(place.code(), true).contains(own) || contains(place, own);
        if (above(before.code(), false).contains(own))
            return above(place.code(), true).contains(own);
        return before.equals(place) && spellings.holdsAll(row);
    }

    private boolean contains(Place place, String own) {
        return (byCode.containsKey(own) || known.containsKey(own))
                && above(own, true).contains(place.code());
    }

    /// Codes from a place upwards; a circle, which another check refuses, ends it.
    ///
    /// @param after as they would stand after the import, else as they are now
    private Set<String> above(String code, boolean after) {
        var codes = new HashSet<String>();
        for (var at = code; at != null && codes.add(at); ) at = parentOf(at, after);
        return codes;
    }

    private @Nullable String parentOf(String code, boolean after) {
        var row = after ? byCode.get(code) : null;
        if (row != null) return row.parent().isEmpty() ? null : row.parent();
        var place = known.get(code);
        return place == null ? null : place.parent();
    }
}
