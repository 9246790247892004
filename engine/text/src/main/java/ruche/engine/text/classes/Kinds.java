package ruche.engine.text.classes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruche.engine.text.Glossary;
import ruche.engine.text.Reader;
import ruche.engine.text.Reading;
import ruche.engine.text.Table;

/// What kind of project an idea is, told from what it wants to do, where nobody has decided on any kind yet: what a
/// title names first of `kinds.tsv`. An installation's own kinds are learned and come before.
public final class Kinds {
    private static final Map<String, Kind> BY_CONCEPT = byConcept();

    private Kinds() {}

    /// @param id in English
    public record Kind(String id, String arabic, String french) {}

    /// A kind with the words of the title that speak for it.
    public record Found(Kind kind, Because because) {}

    private static Map<String, Kind> byConcept() {
        var kinds = new HashMap<String, Kind>();
        for (var row : Table.resource(Kinds.class, "kinds.tsv")) {
            var kind = new Kind(row.getOrDefault("kind", ""), row.getOrDefault("ar", ""), row.getOrDefault("fr", ""));
            for (var concept : List.of(row.getOrDefault("concepts", "").split(";"))) kinds.put(concept, kind);
        }
        return Map.copyOf(kinds);
    }

    /// Each once, in no order.
    public static List<Kind> all() {
        return BY_CONCEPT.values().stream().distinct().toList();
    }

    /// Empty where the title names nothing that is done.
    public static Optional<Found> of(Reader reader, String title) {
        var reading = reader.read(title);
        return reading.concepts().stream()
                .filter(found -> BY_CONCEPT.containsKey(found.concept().id()))
                .findFirst()
                .map(found -> found(reading, found));
    }

    private static Found found(Reading reading, Glossary.Found named) {
        var id = named.concept().id();
        return new Found(
                java.util.Objects.requireNonNull(BY_CONCEPT.get(id)), new Because(reading.written(named), id, 1));
    }
}
