package ruche.territory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.sheets.Reason;
import ruche.sheets.RowAt;

/// A row of a list of places.
///
/// @param code empty where none is written
/// @param kind null where none is written that is known
/// @param parent empty at the top
/// @param place null where something of it cannot be read
/// @param variants other spellings, as written
/// @param faults what cannot be read
record PlaceRow(
        RowAt at,
        String code,
        @Nullable PlaceKind kind,
        String parent,
        @Nullable Place place,
        List<String> variants,
        List<Fault> faults) {

    /// @param field of [PlaceFields]; empty where the fault is of the row
    record Fault(String field, Reason reason) {
        static Fault of(String field, String key, Object... arguments) {
            return new Fault(field, Reason.of(key, arguments));
        }
    }

    PlaceRow {
        variants = List.copyOf(variants);
        faults = List.copyOf(faults);
    }

    /// What the row leaves blank stays as it is known.
    PlaceRow over(@Nullable Place before) {
        if (before == null) return this;
        var above = parent.isEmpty() && before.parent() != null ? before.parent() : parent;
        return new PlaceRow(at, code, kind, above, place == null ? null : over(place, before), variants, faults);
    }

    private static Place over(Place now, Place before) {
        return new Place(
                now.code(),
                now.kind(),
                now.parent() == null ? before.parent() : now.parent(),
                new Bilingual(
                        now.name().ar().isEmpty()
                                ? before.name().ar()
                                : now.name().ar(),
                        now.name().fr().isEmpty()
                                ? before.name().fr()
                                : now.name().fr()),
                now.population2014() == null ? before.population2014() : now.population2014(),
                now.population2024() == null ? before.population2024() : now.population2024(),
                now.latitude() == null ? before.latitude() : now.latitude(),
                now.longitude() == null ? before.longitude() : now.longitude(),
                now.source().isEmpty() ? before.source() : now.source());
    }

    PlaceRow and(List<Fault> more) {
        var all = new ArrayList<>(faults);
        all.addAll(more);
        return new PlaceRow(at, code, kind, parent, place, variants, all);
    }

    boolean isWhole() {
        return faults.isEmpty() && place != null;
    }

    /// @throws IllegalStateException if it is not whole
    Place known() {
        if (place == null) throw new IllegalStateException("row " + at + " is no place");
        return place;
    }
}
