package ruche.ideas;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import ruche.kernel.Lang;
import ruche.territory.Place;

/// In which order communes stand in a table of their ideas; the ideas that have none come last in any.
enum CommuneOrder {
    NAME,
    NAME_BACK,
    FEWEST,
    MOST,
    SMALLEST,
    LARGEST;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static CommuneOrder of(String code) {
        return Stream.of(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(NAME);
    }

    List<IdeaTally> sorted(List<IdeaTally> tallies, Map<String, Place> places, Lang lang) {
        var name = Comparator.<IdeaTally, String>comparing(
                        tally -> name(tally, places, lang), Collator.getInstance(lang.locale())::compare)
                .thenComparing(IdeaTally::key);
        Comparator<IdeaTally> count = Comparator.comparingLong(IdeaTally::count);
        Comparator<IdeaTally> sum = Comparator.comparingLong(MapFigure.ASKED::of);
        var order = switch (this) {
            case NAME -> name;
            case NAME_BACK -> name.reversed();
            case FEWEST -> count.thenComparing(name);
            case MOST -> count.reversed().thenComparing(name);
            case SMALLEST -> sum.thenComparing(name);
            case LARGEST -> sum.reversed().thenComparing(name);
        };
        return tallies.stream()
                .sorted(Comparator.<IdeaTally, Boolean>comparing(
                                tally -> tally.key().isEmpty())
                        .thenComparing(order))
                .toList();
    }

    private static String name(IdeaTally tally, Map<String, Place> places, Lang lang) {
        var place = places.get(tally.key());
        return place == null ? tally.key() : place.name().in(lang);
    }
}
