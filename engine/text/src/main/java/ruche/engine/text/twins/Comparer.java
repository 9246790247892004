package ruche.engine.text.twins;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToDoubleFunction;
import ruche.engine.text.Gazetteer;
import ruche.engine.text.Locality;
import ruche.engine.text.Place;

/// Lays two ideas side by side.
final class Comparer {
    private final Gazetteer gazetteer;
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    Comparer(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    Pair compare(Sheet a, Sheet b, IntToDoubleFunction rarity) {
        var sums = new Sums(a, b, rarity);
        boolean across = a.script() != b.script();
        double concepts = sums.cosine(Channel.CONCEPT);
        double subjects = sums.subjects();
        double main = sums.main();
        double stems = sums.cosine(Channel.STEM);
        double grams = sums.cosine(Channel.GRAM);
        double skeletons = sums.contained(Channel.SKELETON);
        boolean number = sums.shared(Channel.NUMBER) > 0;
        var commune = commune(a, b);
        var locality = locality(a, b);
        double score = Pair.content(across, concepts, subjects, main, stems, grams, skeletons, number) + score(commune, 0.25) + score(locality, 0.15);
        return new Pair(
                across, concepts, subjects, main, stems, grams, skeletons, number, !number && otherNumber(a, b), commune, locality, cost(a, b),
                Math.rint(score * 1e9) / 1e9);
    }

    private static double score(Place place, double most) {
        return switch (place) {
            case SAME -> most;
            case UNKNOWN -> 0;
            case OTHER -> -most;
        };
    }

    private Place commune(Sheet a, Sheet b) {
        if (a.place().isEmpty() || b.place().isEmpty()) return Place.UNKNOWN;
        if (a.place().equals(b.place())) return Place.SAME;
        boolean first = a.place().compareTo(b.place()) < 0;
        var key = first ? a.place() + "\n" + b.place() : b.place() + "\n" + a.place();
        return places.computeIfAbsent(key, _ -> gazetteer.compare(a.place(), b.place()));
    }

    /// The same where one of a kind is, another where both name some of a kind and none is.
    static Place locality(Sheet a, Sheet b) {
        var told = Place.UNKNOWN;
        for (var sort : Locality.Sort.values()) {
            var ours = a.localities().stream().filter(locality -> locality.sort() == sort).toList();
            var theirs = b.localities().stream().filter(locality -> locality.sort() == sort).toList();
            if (ours.isEmpty() || theirs.isEmpty()) continue;
            if (ours.stream().noneMatch(our -> theirs.stream().anyMatch(our::same))) return Place.OTHER;
            told = Place.SAME;
        }
        if (told == Place.UNKNOWN && (named(a, b) || named(b, a))) return Place.SAME;
        return told;
    }

    /// A douar that one names after its kind and the other without.
    private static boolean named(Sheet a, Sheet b) {
        return a.localities().stream().anyMatch(locality -> locality.name().length() > 3 && b.plain().contains(locality.name() + " "));
    }

    private static boolean otherNumber(Sheet a, Sheet b) {
        return a.quantities().stream().filter(SheetMaker::telling).anyMatch(one -> b.quantities().stream()
                .filter(SheetMaker::telling)
                .anyMatch(other -> one.unit().equals(other.unit()) && one.value() != other.value()));
    }

    private static boolean cost(Sheet a, Sheet b) {
        long one = a.idea().cost();
        long other = b.idea().cost();
        return one > 0 && other > 0 && Math.abs(one - other) * 10 <= Math.max(one, other);
    }
}
