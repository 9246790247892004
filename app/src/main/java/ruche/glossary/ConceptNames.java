package ruche.glossary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ruche.engine.text.Concept;
import ruche.engine.text.Script;
import ruche.engine.text.Themes;
import ruche.kernel.Bilingual;

/// How concepts and themes are called on pages: by the first of their wordings.
final class ConceptNames {
    private ConceptNames() {}

    static Bilingual of(Concept concept) {
        var arabic = Stream.concat(concept.arabic().stream(), darija(concept, Script.ARABIC))
                .findFirst();
        var french = Stream.concat(concept.french().stream(), darija(concept, Script.LATIN))
                .findFirst();
        if (arabic.isEmpty() && french.isEmpty()) return new Bilingual(concept.id(), concept.id());
        return new Bilingual(arabic.orElse(""), french.orElse(""));
    }

    private static Stream<String> darija(Concept concept, Script script) {
        return concept.darija().stream().filter(word -> Script.of(word) == script);
    }

    static Optional<Bilingual> theme(String id) {
        return Optional.ofNullable(Themes.shipped().byId().get(id))
                .map(theme -> new Bilingual(theme.arabic(), theme.french()));
    }

    /// All ids, in the order in which they are shipped.
    static List<String> themes() {
        return List.copyOf(Themes.shipped().byId().keySet());
    }
}
