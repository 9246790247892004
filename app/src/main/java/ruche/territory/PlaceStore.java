package ruche.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Places as they stand, compared with those of a list, and written.
@Component
class PlaceStore {
    private final JdbcClient db;
    private final JdbcTemplate batches;

    PlaceStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /// A place that a list added or changed.
    ///
    /// @param before null where nobody knew it
    /// @param forms the spellings that came with it, in normal form
    record Written(@Nullable Place before, Place after, List<String> forms) {
        boolean isNew() {
            return before == null;
        }
    }

    /// @param codes null for all
    Map<String, Place> known(@Nullable Collection<String> codes) {
        var known = new HashMap<String, Place>();
        db.sql("select " + Place.COLUMNS + " from place p where :all or p.code = any(:codes) order by p.code")
                .param("all", codes == null)
                .param("codes", array(codes))
                .query(Place::of)
                .list()
                .forEach(place -> known.put(place.code(), place));
        return known;
    }

    /// @param codes null for all
    Spellings spellings(@Nullable Collection<String> codes) {
        return new Spellings(db.sql("""
                select place_code || '|' || form
                from place_name
                where :all or place_code = any(:codes)""")
                .param("all", codes == null)
                .param("codes", array(codes))
                .query((row, _) -> row.getString(1))
                .list());
    }

    private static String[] array(@Nullable Collection<String> codes) {
        return codes == null ? new String[0] : codes.toArray(String[]::new);
    }

    /// Adds and changes what differs from what is known.
    ///
    /// @param rows whole ones
    List<Written> write(List<PlaceRow> rows) {
        var codes = rows.stream().map(PlaceRow::code).toList();
        var known = known(codes);
        var spellings = spellings(codes);
        var written = new ArrayList<Written>();
        var names = new ArrayList<Object[]>();
        var widestFirst = rows.stream()
                .map(row -> row.over(known.get(row.code())))
                .sorted(Comparator.comparing(row -> row.known().kind()))
                .toList();
        for (var row : widestFirst) {
            var before = known.get(row.code());
            var anew = spellings.anew(row);
            for (var spelling : anew) names.add(new Object[] {row.code(), Spelling.form(spelling), spelling});
            if (!anew.isEmpty() || !row.known().equals(before))
                written.add(new Written(
                        before, row.known(), anew.stream().map(Spelling::form).toList()));
        }
        put(written.stream().map(Written::after).toList());
        batches.batchUpdate(
                "insert into place_name (place_code, form, spelling) values (?, ?, ?) on conflict do nothing", names);
        return written;
    }

    void put(List<Place> places) {
        batches.batchUpdate("""
                insert into place (code, kind, parent, name_ar, name_fr, population_2014, population_2024,
                    latitude, longitude, source)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set kind = excluded.kind, parent = excluded.parent,
                    name_ar = excluded.name_ar, name_fr = excluded.name_fr,
                    population_2014 = excluded.population_2014, population_2024 = excluded.population_2024,
                    latitude = excluded.latitude, longitude = excluded.longitude,
                    source = excluded.source""", places.stream().map(PlaceStore::columns).toList());
    }

    private static @Nullable Object[] columns(Place place) {
        return new @Nullable Object[] {
            place.code(),
            place.kind().name(),
            place.parent(),
            place.name().ar(),
            place.name().fr(),
            place.population2014(),
            place.population2024(),
            place.latitude(),
            place.longitude(),
            place.source()
        };
    }

    /// Takes spellings away, and the place itself where it is to go.
    void forget(String code, Collection<String> forms, boolean place) {
        db.sql("delete from place_name where place_code = :code and (:place or form = any(:forms))")
                .param("code", code)
                .param("place", place)
                .param("forms", forms.toArray(String[]::new))
                .update();
        if (place)
            db.sql("delete from place where code = :code").param("code", code).update();
    }

    boolean hasChildren(String code) {
        return db.sql("select exists (select from place where parent = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }
}
