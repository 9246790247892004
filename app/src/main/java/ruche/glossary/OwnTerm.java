package ruche.glossary;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.Concept;
import ruche.engine.text.Glossary;
import ruche.engine.text.Kind;

/// What a cell adds to the glossary: a concept of its own, or words for one that came with the program.
///
/// @param concept id of the concept
/// @param kind null for a concept that came with the program
/// @param theme null where it belongs to none, and for a concept that came with the program
/// @param broader id of the concept it is a case of
/// @param withdrawn whether texts are read without it
record OwnTerm(
        String concept,
        @Nullable Kind kind,
        @Nullable String theme,
        @Nullable String broader,
        Wordings words,
        boolean withdrawn) {
    private static final String OWN = "own_";

    /// Of a new concept.
    static String newId() {
        return OWN + ruche.kernel.Ids.next().toString().replace("-", "");
    }

    static boolean isOwnId(String concept) {
        return concept.matches(OWN + "[0-9a-f]{32}");
    }

    /// Words for a concept that came with the program.
    static OwnTerm adding(String concept, Wordings words) {
        return new OwnTerm(concept, null, null, null, words, false);
    }

    boolean own() {
        return kind != null;
    }

    String subject() {
        return "glossary/" + concept;
    }

    /// As the engine has it; empty for words of a concept that the program has no more.
    Optional<Concept> read() {
        if (kind != null) return Optional.of(concept(kind, theme, broader));
        return Optional.ofNullable(Glossary.shipped().concept(concept))
                .map(shipped -> concept(shipped.kind(), shipped.theme(), shipped.broader()));
    }

    private Concept concept(Kind ofKind, @Nullable String ofTheme, @Nullable String under) {
        return new Concept(concept, ofKind, ofTheme, under, words.arabic(), words.darija(), words.french());
    }

    OwnTerm with(Wordings others) {
        return new OwnTerm(concept, kind, theme, broader, others, withdrawn);
    }

    OwnTerm withdrawn(boolean now) {
        return new OwnTerm(concept, kind, theme, broader, words, now);
    }
}
