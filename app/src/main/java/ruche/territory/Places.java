package ruche.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.record.Remembered;

/// The way in to places.
@Component
public class Places {
    private final JdbcClient db;
    private final Remembered remembered;
    private final PlaceImports imports;

    Places(JdbcClient db, Remembered remembered, PlaceImports imports) {
        this.db = db;
        this.remembered = remembered;
        this.imports = imports;
    }

    /// Headings of a list of places; only code, kind, parent and one of the names are needed.
    public static List<String> columns() {
        return PlaceFields.TARGET.fields().stream()
                .map(field -> PlaceFields.heading(field.id()))
                .toList();
    }

    public Optional<Place> byCode(String code) {
        return db.sql("select " + Place.COLUMNS + " from place p where p.code = :code")
                .param("code", code)
                .query(Place::of)
                .optional();
    }

    /// Places of a kind in a territory, itself included, by code.
    public List<Place> within(String code, PlaceKind kind) {
        return tree(code).stream().filter(place -> place.kind() == kind).toList();
    }

    /// Whether a place lies in a territory, or is it.
    public boolean lies(String code, String territory) {
        return db.sql("""
                with recursive above as (
                    select code, parent from place where code = :code
                    union
                    select p.code, p.parent from place p join above a on p.code = a.parent)
                select exists (select from above where code = :territory)""")
                .param("code", code)
                .param("territory", territory)
                .query(Boolean.class)
                .single();
    }

    /// A territory and all that lies in it, by code.
    public List<Place> tree(String code) {
        return remembered.ofAll(List.of("territory/tree", code), () -> readTree(code));
    }

    private List<Place> readTree(String code) {
        return db.sql("""
                with recursive inside as (
                    select code from place where code = :code
                    union
                    select p.code from place p join inside i on p.parent = i.code)
                select p.code, p.kind, p.parent, p.name_ar, p.name_fr, p.population_2014, p.population_2024,
                       p.latitude, p.longitude, p.source
                from place p join inside i on i.code = p.code
                order by p.code""").param("code", code).query(Place::of).list();
    }

    /// Places by code, of those that are known.
    public Map<String, Place> known(Collection<String> codes) {
        var asked = codes.stream().distinct().sorted().toList();
        return asked.isEmpty()
                ? Collections.emptyMap()
                : remembered.ofAll(List.of("territory/known", asked), () -> readKnown(asked));
    }

    private Map<String, Place> readKnown(List<String> codes) {
        var known = new HashMap<String, Place>();
        db.sql("select " + Place.COLUMNS + " from place p where p.code in (:codes)")
                .param("codes", codes)
                .query(Place::of)
                .list()
                .forEach(place -> known.put(place.code(), place));
        return Collections.unmodifiableMap(known);
    }

    /// Names by code, of those that are known.
    public Map<String, Bilingual> names(Collection<String> codes) {
        var names = new HashMap<String, Bilingual>();
        known(codes).forEach((code, place) -> names.put(code, place.name()));
        return names;
    }

    /// Places of a territory by spelling, best first.
    ///
    /// @see PlaceMatcher#match(String)
    public List<Place> match(String spelling, String within) {
        return matcher(within).match(spelling);
    }

    /// For many spellings of one territory.
    public PlaceMatcher matcher(String within) {
        return new PlaceMatcher(spellings(within));
    }

    /// Every place of a territory with all the ways its name is written.
    public Map<Place, List<String>> spellings(String within) {
        var spellings = new LinkedHashMap<Place, List<String>>();
        var byCode = new HashMap<String, List<String>>();
        for (var place : tree(within)) {
            var names = new ArrayList<>(List.of(place.name().ar(), place.name().fr()));
            names.removeIf(String::isEmpty);
            spellings.put(place, names);
            byCode.put(place.code(), names);
        }
        if (!byCode.isEmpty()) addVariants(byCode);
        return spellings;
    }

    private void addVariants(Map<String, List<String>> byCode) {
        db.sql("select place_code, spelling from place_name where place_code = any(:codes) order by place_code, form")
                .param("codes", byCode.keySet().toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("place_code"), row.getString("spelling")))
                .list()
                .forEach(name -> byCode.computeIfPresent(name.getKey(), (_, names) -> with(names, name.getValue())));
    }

    private static List<String> with(List<String> names, String another) {
        names.add(another);
        return names;
    }

    /// What would be said of a list of places that comes in whole; changes nothing.
    ///
    /// @param only as in [#importList]
    public PlaceList look(byte[] file, @Nullable String only) {
        return imports.look(file, only);
    }

    /// Takes in a list of places (XLSX, XLS, ODS or CSV, as people keep it): adds and changes, deletes nothing, all or
    /// nothing.
    ///
    /// @param only the territory whose places it may bring and change; null for no limit
    @Transactional
    public PlaceImport importList(byte[] file, @Nullable String only, CellId cell, By by) {
        return imports.take(file, only, cell, by);
    }
}
