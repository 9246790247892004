package ruche.territory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.sheets.PlannedRow;
import ruche.sheets.RowKind;
import ruche.sheets.Value;
import ruche.territory.PlaceRow.Fault;

/// Reads a row of a sheet as a place, and says of every cell that cannot be read why.
final class PlaceReading {
    private static final Set<RowKind> OF_PLACES = Set.of(RowKind.DATA, RowKind.DETAIL);
    private static final String MISSING = "sheets.left.missing";
    private static final BigDecimal MOST_PEOPLE = new BigDecimal(999_999_999);

    private final PlannedRow row;
    private final List<Fault> faults = new ArrayList<>();

    private PlaceReading(PlannedRow row) {
        this.row = row;
    }

    /// Titles, headers, totals and blanks are no places; what a person left is none either.
    static boolean isPlace(PlannedRow row) {
        return OF_PLACES.contains(row.kind());
    }

    static PlaceRow of(PlannedRow row) {
        return new PlaceReading(row).read();
    }

    private PlaceRow read() {
        var left = row.left();
        if (left != null && !left.key().equals(MISSING)) faults.add(new Fault("", left));
        var code = digits(text(PlaceFields.CODE));
        if (code.isEmpty()) faults.add(Fault.of(PlaceFields.CODE, "territory.left.code-missing"));
        var kind = kind();
        var parent = digits(text(PlaceFields.PARENT));
        var name = Bilingual.orNull(text(PlaceFields.NAME_AR), text(PlaceFields.NAME_FR));
        if (name == null) faults.add(Fault.of(PlaceFields.NAME_AR, "territory.left.name-missing"));
        var in2014 = whole(PlaceFields.POPULATION_2014);
        var in2024 = whole(PlaceFields.POPULATION_2024);
        var latitude = degrees(PlaceFields.LATITUDE, 90);
        var longitude = degrees(PlaceFields.LONGITUDE, 180);
        var above = parent.isEmpty() ? null : parent;
        boolean whole = faults.isEmpty() && kind != null && name != null;
        var place = whole && kind != null && name != null
                ? new Place(code, kind, above, name, in2014, in2024, latitude, longitude, text(PlaceFields.SOURCE))
                : null;
        return new PlaceRow(row.at(), code, kind, parent, place, variants(), faults);
    }

    private String text(String field) {
        return row.values().get(field) instanceof Value.Text(var text) ? text.strip() : "";
    }

    private String raw(String field) {
        return row.raw().getOrDefault(field, "").strip();
    }

    private static String digits(String text) {
        var plain = new StringBuilder();
        text.codePoints()
                .forEach(letter ->
                        plain.appendCodePoint(Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter));
        return plain.toString();
    }

    private @Nullable PlaceKind kind() {
        if (row.values().get(PlaceFields.KIND) instanceof Value.Chosen(var kind)) return PlaceKind.valueOf(kind);
        var written = raw(PlaceFields.KIND);
        faults.add(
                written.isEmpty()
                        ? Fault.of(PlaceFields.KIND, "territory.left.kind-missing")
                        : Fault.of(PlaceFields.KIND, "territory.left.kind-unknown", written));
        return null;
    }

    private @Nullable Integer whole(String field) {
        if (row.values().get(field) instanceof Value.Quantity(var number)
                && number.signum() >= 0
                && number.compareTo(MOST_PEOPLE) <= 0
                && number.stripTrailingZeros().scale() <= 0) return number.intValueExact();
        if (!raw(field).isEmpty()) faults.add(Fault.of(field, "territory.left.not-whole", raw(field)));
        return null;
    }

    private @Nullable Double degrees(String field, int most) {
        var text = digits(text(field)).replace(',', '.').replace('٫', '.').replace('−', '-');
        if (text.isEmpty()) return null;
        if (text.matches("-?\\d{1,3}(\\.\\d+)?") && Math.abs(Double.parseDouble(text)) <= most)
            return Double.valueOf(text);
        faults.add(Fault.of(field, "territory.left.not-degrees", raw(field), most));
        return null;
    }

    private List<String> variants() {
        return Arrays.stream(text(PlaceFields.VARIANTS).split("[;؛|\n]"))
                .map(String::strip)
                .filter(variant -> !variant.isEmpty())
                .toList();
    }
}
