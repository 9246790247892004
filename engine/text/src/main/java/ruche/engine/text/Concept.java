package ruche.engine.text;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One meaning with its words in Standard Arabic, Darija (Arabic letters or Arabizi) and French.
///
/// @param theme of [Themes]; null for what belongs to none
/// @param broader the concept it is a case of
public record Concept(
        String id,
        Kind kind,
        @Nullable String theme,
        @Nullable String broader,
        List<String> arabic,
        List<String> darija,
        List<String> french) {
    public Concept {
        arabic = List.copyOf(arabic);
        darija = List.copyOf(darija);
        french = List.copyOf(french);
    }

    /// In all languages.
    public List<String> wordings() {
        return Stream.of(arabic, darija, french).flatMap(List::stream).toList();
    }
}
