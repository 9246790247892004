package ruche.territory;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.record.Change;
import ruche.record.Journal;

/// Compares a list of places with those known, and writes what is new.
@Component
class PlaceImports {
    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final Journal journal;

    PlaceImports(JdbcClient db, JdbcTemplate batches, Journal journal) {
        this.db = db;
        this.batches = batches;
        this.journal = journal;
    }

    PlaceImport take(byte[] csv, @Nullable String only, CellId cell, By by) {
        var list = PlaceList.read(csv);
        if (!list.faults.isEmpty()) return new PlaceImport.Faulty(List.copyOf(list.faults));
        var known = known();
        var spellings = spellings();
        var faults = new PlaceChecks(known, list.rows, spellings).faults(only);
        if (!faults.isEmpty()) return new PlaceImport.Faulty(faults);
        var done = write(list, known, spellings);
        if (done.added() + done.changed() > 0) journal.write(cell, by, change(csv, done));
        return done;
    }

    private Map<String, Place> known() {
        var known = new HashMap<String, Place>();
        db.sql("select " + Place.COLUMNS + " from place p order by p.code")
                .query(Place::of)
                .list()
                .forEach(place -> known.put(place.code(), place));
        return known;
    }

    private PlaceImport.Imported write(PlaceList list, Map<String, Place> known, Spellings spellings) {
        int added = 0;
        int changed = 0;
        var places = new ArrayList<Object[]>();
        var names = new ArrayList<Object[]>();
        for (var row : list.rows.stream()
                .sorted((a, b) -> a.place().kind().compareTo(b.place().kind()))
                .toList()) {
            var place = row.place();
            int before = names.size();
            addNames(row, spellings, names);
            if (!known.containsKey(place.code())) added++;
            else if (names.size() > before || !place.equals(known.get(place.code()))) changed++;
            if (!place.equals(known.get(place.code()))) places.add(columns(place));
        }
        writePlaces(places);
        writeNames(names);
        return new PlaceImport.Imported(added, changed, list.rows.size() - added - changed, List.copyOf(list.unused));
    }

    private Spellings spellings() {
        return new Spellings(db.sql("select place_code || '|' || form from place_name")
                .query((row, _) -> row.getString(1))
                .list());
    }

    private static void addNames(PlaceRow row, Spellings spellings, List<Object[]> names) {
        for (var spelling : spellings.anew(row))
            names.add(new Object[] {row.place().code(), Spelling.form(spelling), spelling});
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

    private void writePlaces(List<Object[]> places) {
        batches.batchUpdate("""
                insert into place (code, kind, parent, name_ar, name_fr, population_2014, population_2024,
                    latitude, longitude, source)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set kind = excluded.kind, parent = excluded.parent,
                    name_ar = excluded.name_ar, name_fr = excluded.name_fr,
                    population_2014 = excluded.population_2014, population_2024 = excluded.population_2024,
                    latitude = excluded.latitude, longitude = excluded.longitude, source = excluded.source""", places);
    }

    private void writeNames(List<Object[]> names) {
        batches.batchUpdate(
                "insert into place_name (place_code, form, spelling) values (?, ?, ?) on conflict do nothing", names);
    }

    private static Change change(byte[] csv, PlaceImport.Imported done) {
        return Change.of("places.imported", "places/" + sha256(csv))
                .with("added", done.added())
                .with("changed", done.changed())
                .with("unchanged", done.unchanged());
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
