package ruche.territory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The ways names of places are known to be written, and those a list adds.
final class Spellings {
    private final Set<String> known;

    /// @param known code, bar, form
    Spellings(List<String> known) {
        this.known = new HashSet<>(known);
    }

    /// Whether a row writes its place only as it is written already.
    boolean holdsAll(PlaceRow row) {
        return spellings(row).allMatch(spelling -> known.contains(key(row, spelling)));
    }

    /// What a row writes anew, each once; known from then on.
    List<String> anew(PlaceRow row) {
        return spellings(row).filter(spelling -> known.add(key(row, spelling))).toList();
    }

    private static Stream<String> spellings(PlaceRow row) {
        var name = row.known().name();
        return Stream.concat(Stream.of(name.ar(), name.fr()), row.variants().stream())
                .filter(spelling -> !Spelling.form(spelling).isEmpty());
    }

    private static String key(PlaceRow row, String spelling) {
        return row.known().code() + "|" + Spelling.form(spelling);
    }
}
