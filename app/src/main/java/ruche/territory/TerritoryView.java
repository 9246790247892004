package ruche.territory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A territory with its communes and their inhabitants.
///
/// @param whole the territory itself; null while its list has not come in
/// @param above names of what each commune lies in, up to the territory, by commune
record TerritoryView(@Nullable Place whole, List<Place> communes, Map<Place, List<Place>> above) {
    static TerritoryView of(List<Place> tree, String code) {
        var byCode = new HashMap<String, Place>();
        tree.forEach(place -> byCode.put(place.code(), place));
        var communes =
                tree.stream().filter(place -> place.kind() == PlaceKind.COMMUNE).toList();
        var above = new HashMap<Place, List<Place>>();
        communes.forEach(commune -> above.put(commune, above(commune, byCode, code)));
        return new TerritoryView(byCode.get(code), communes, above);
    }

    private static List<Place> above(Place commune, Map<String, Place> byCode, String whole) {
        return Stream.iterate(parent(commune, byCode), Objects::nonNull, place -> parent(place, byCode))
                .flatMap(Stream::ofNullable)
                .takeWhile(place -> !place.code().equals(whole))
                .toList()
                .reversed();
    }

    private static @Nullable Place parent(@Nullable Place place, Map<String, Place> byCode) {
        return place == null || place.parent() == null ? null : byCode.get(place.parent());
    }

    List<Place> above(Place commune) {
        return above.getOrDefault(commune, List.of());
    }

    long sum2014() {
        return sum(Place::population2014);
    }

    long sum2024() {
        return sum(Place::population2024);
    }

    /// Whether the inhabitants of any commune are known.
    boolean counted() {
        return sum2014() > 0 || sum2024() > 0;
    }

    /// Whether the communes' inhabitants add up to the territory's own figures.
    boolean agrees() {
        return whole == null || (same(whole.population2014(), sum2014()) && same(whole.population2024(), sum2024()));
    }

    private static boolean same(@Nullable Integer published, long sum) {
        return published == null || published == sum;
    }

    private long sum(Function<Place, @Nullable Integer> population) {
        return communes.stream()
                .flatMap(place -> Stream.ofNullable(population.apply(place)))
                .mapToLong(Integer::longValue)
                .sum();
    }
}
