package ruche.territory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Role;
import ruche.sheets.ImportId;
import ruche.sheets.ImportTarget;
import ruche.sheets.PlannedRow;
import ruche.sheets.Reason;
import ruche.sheets.RowAt;
import ruche.sheets.Target;

/// A list of places from people's spreadsheets, for the territory of a cell.
@Component
class PlaceSheets implements ImportTarget {
    private final PlaceStore store;
    private final PlacesBrought brought;
    private final Cells cells;
    private final Places places;

    PlaceSheets(PlaceStore store, PlacesBrought brought, Cells cells, Places places) {
        this.store = store;
        this.brought = brought;
        this.cells = cells;
        this.places = places;
    }

    @Override
    public String kind() {
        return "territory";
    }

    @Override
    public String name() {
        return "places";
    }

    /// Places are the same for every cell.
    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public boolean atOnce() {
        return true;
    }

    @Override
    public Map<String, Bilingual> contexts(CellId cell) {
        var code = cells.byId(cell).territory();
        return Map.of(code, places.byCode(code).map(Place::name).orElseGet(() -> new Bilingual(code, code)));
    }

    @Override
    public Target target(CellId cell, String context) {
        return PlaceFields.TARGET;
    }

    @Override
    public Checked check(CellId cell, String context, List<PlannedRow> rows) {
        var known = store.known(null);
        var spellings = store.spellings(null);
        var read = rows.stream()
                .filter(PlaceReading::isPlace)
                .map(PlaceReading::of)
                .toList();
        var byRow = new HashMap<RowAt, PlaceRow>();
        for (var row : new PlaceChecks(known, read, spellings, context).checked()) byRow.put(row.at(), row);
        var orphans = orphans(byRow, known);
        var account = new Account();
        var checked = rows.stream()
                .map(row -> {
                    var place = byRow.get(row.at());
                    if (place == null) return row;
                    if (orphans.contains(row.at()))
                        return row.leaving(Reason.of("territory.left.parent-left", place.parent()));
                    return checked(row, place, known, spellings, account);
                })
                .toList();
        return new Checked(checked, account.remarks());
    }

    /// Rows without fault that lie in a place which is left, and which nobody knows.
    private static Set<RowAt> orphans(Map<RowAt, PlaceRow> rows, Map<String, Place> known) {
        var standing = new HashSet<>(known.keySet());
        var waiting =
                new ArrayList<>(rows.values().stream().filter(PlaceRow::isWhole).toList());
        boolean found = true;
        while (found) {
            var ready = waiting.stream()
                    .filter(row -> row.parent().isEmpty() || standing.contains(row.parent()))
                    .toList();
            ready.forEach(row -> standing.add(row.code()));
            found = waiting.removeAll(ready);
        }
        var orphans = new HashSet<RowAt>();
        for (var row : waiting) orphans.add(row.at());
        return orphans;
    }

    private static final class Account {
        private int anew;
        private int changed;
        private int same;

        List<Reason> remarks() {
            return anew + changed + same == 0
                    ? List.of()
                    : List.of(Reason.of("territory.remark.account", anew, changed, same));
        }
    }

    private static PlannedRow checked(
            PlannedRow row, PlaceRow place, Map<String, Place> known, Spellings spellings, Account account) {
        if (!place.isWhole()) {
            var faults = place.faults();
            var left = row.leaving(faults.getFirst().reason());
            for (var fault : faults.subList(1, faults.size())) left = left.noting(fault.reason());
            return left;
        }
        var before = known.get(place.code());
        if (before == null) {
            account.anew++;
            return row;
        }
        var changes = changes(before, place, spellings);
        if (changes.isEmpty()) {
            account.same++;
            return row.leaving(Reason.of("territory.left.unchanged"));
        }
        account.changed++;
        return row.noting(Reason.of("territory.note.changed", String.join(", ", changes)));
    }

    /// The fields in which a row differs from the place as it is known.
    private static List<String> changes(Place before, PlaceRow row, Spellings spellings) {
        var after = row.known();
        var changes = new ArrayList<String>();
        differ(changes, PlaceFields.KIND, before.kind(), after.kind());
        differ(changes, PlaceFields.PARENT, before.parent(), after.parent());
        differ(changes, PlaceFields.NAME_AR, before.name().ar(), after.name().ar());
        differ(changes, PlaceFields.NAME_FR, before.name().fr(), after.name().fr());
        differ(changes, PlaceFields.POPULATION_2014, before.population2014(), after.population2014());
        differ(changes, PlaceFields.POPULATION_2024, before.population2024(), after.population2024());
        differ(changes, PlaceFields.LATITUDE, before.latitude(), after.latitude());
        differ(changes, PlaceFields.LONGITUDE, before.longitude(), after.longitude());
        differ(changes, PlaceFields.SOURCE, before.source(), after.source());
        if (changes.isEmpty() && !spellings.holdsAll(row)) changes.add(PlaceFields.VARIANTS);
        return changes;
    }

    private static void differ(List<String> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) changes.add(field);
    }

    @Override
    public List<String> make(CellId cell, String context, Source source, List<PlannedRow> rows, By by) {
        var read = rows.stream().map(PlaceReading::of).toList();
        brought.bring(cell, source.id().value(), read, by);
        return read.stream().map(row -> "/territory#" + row.code()).toList();
    }

    @Override
    public TakenBack takeBack(CellId cell, ImportId id, int most, Bilingual why, By by) {
        return brought.takeBack(cell, id.value(), why, by);
    }
}
