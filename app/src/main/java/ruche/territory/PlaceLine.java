package ruche.territory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ruche.shell.CsvFile;

/// A place as a line of a list, under [Places#columns()].
final class PlaceLine {
    private PlaceLine() {}

    /// @param spellings all the ways its name is written
    static List<String> of(Place place, List<String> spellings) {
        var name = place.name();
        return List.of(
                place.code(),
                place.kind().name().toLowerCase(Locale.ROOT),
                place.parent() == null ? "" : place.parent(),
                CsvFile.text(name.ar()),
                CsvFile.text(name.fr()),
                CsvFile.text(spellings.stream()
                        .filter(spelling -> !spelling.equals(name.ar()) && !spelling.equals(name.fr()))
                        .distinct()
                        .collect(Collectors.joining(" | "))),
                number(place.population2014()),
                number(place.population2024()),
                degrees(place.latitude()),
                degrees(place.longitude()),
                CsvFile.text(place.source()));
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String degrees(@Nullable Double degrees) {
        return degrees == null ? "" : CsvFile.number(BigDecimal.valueOf(degrees));
    }
}
