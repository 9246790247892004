package ruche.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ruche.engine.text.EditDistance;

/// Finds the places of one territory by any spelling. Made once, asked for each row of a file.
public final class PlaceMatcher {
    private static final int SHORT_KEY = 5;
    private static final int LONG_KEY = 8;
    private static final Comparator<Place> COMMUNES_FIRST = Comparator.comparing(
                    (Place place) -> place.kind() != PlaceKind.COMMUNE)
            .thenComparing(Place::kind)
            .thenComparing(Place::code);

    private final Map<String, Set<Place>> byForm = new HashMap<>();
    private final Map<String, Set<Place>> byKey = new HashMap<>();

    /// @param spellings place by place, every spelling it is met under
    PlaceMatcher(Map<Place, List<String>> spellings) {
        spellings.forEach((place, all) -> all.forEach(spelling -> know(place, Spelling.form(spelling))));
    }

    private void know(Place place, String form) {
        byForm.computeIfAbsent(form, _ -> new TreeSet<>(COMMUNES_FIRST)).add(place);
        byKey.computeIfAbsent(Spelling.key(form), _ -> new TreeSet<>(COMMUNES_FIRST))
                .add(place);
    }

    /// Places of that spelling, communes first: those whose normal form is equal; else those equal but for
    /// articles and spaces; else the one that is nearest by a letter or two. Empty when nothing or too much is
    /// near.
    public List<Place> match(String spelling) {
        var form = Spelling.form(spelling);
        if (form.isEmpty()) return List.of();
        var written = written(form);
        return written.isEmpty() ? nearest(Spelling.key(form)) : written;
    }

    /// As [#match], but none that is only near.
    public List<Place> written(String spelling) {
        var form = Spelling.form(spelling);
        var exact = byForm.get(form);
        if (exact != null) return List.copyOf(exact);
        return form.isEmpty() ? List.of() : List.copyOf(byKey.getOrDefault(Spelling.key(form), Set.of()));
    }

    /// The only commune of that spelling; empty when there is none, or more than one.
    public Optional<Place> commune(String spelling) {
        var found = match(spelling).stream()
                .filter(place -> place.kind() == PlaceKind.COMMUNE)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private List<Place> nearest(String key) {
        int most = key.length() < SHORT_KEY ? 0 : key.length() < LONG_KEY ? 1 : 2;
        for (int distance = 1; distance <= most; distance++) {
            var found = at(distance, key);
            if (!found.isEmpty()) return onePlaceName(found) ? List.copyOf(found) : List.of();
        }
        return List.of();
    }

    private Set<Place> at(int distance, String key) {
        var found = new TreeSet<>(COMMUNES_FIRST);
        byKey.forEach((known, places) -> {
            if (known.length() >= SHORT_KEY - 1 && EditDistance.within(distance, known, key) == distance)
                found.addAll(places);
        });
        return found;
    }

    /// A caidat and its commune may bear one name; two communes must not.
    private static boolean onePlaceName(Set<Place> found) {
        var kinds = new ArrayList<>(found.stream().map(Place::kind).toList());
        return kinds.size() == Set.copyOf(kinds).size();
    }
}
