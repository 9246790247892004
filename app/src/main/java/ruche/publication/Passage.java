package ruche.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.shell.Prose;

/// A paragraph, or a list with its items, of a text somebody wrote.
///
/// @param list whether `lines` are a list's items; else there is one line
public record Passage(boolean list, List<OwnWords> lines) {
    /// What a text consists of: paragraphs are parted by an empty line, items of a list begin with a dash.
    public static List<Passage> of(@Nullable Bilingual text, Lang lang) {
        return text == null ? List.of() : of(text.in(lang), text.langIn(lang).code());
    }

    static List<Passage> of(String text, String lang) {
        return Prose.of(text).stream()
                .map(piece -> new Passage(
                        piece.list(),
                        piece.lines().stream()
                                .map(line -> new OwnWords(line, lang))
                                .toList()))
                .toList();
    }
}
