package ruche.appraisal;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;

/// What people write in one field, kept in the language they wrote it in.
final class OwnWords {
    private OwnWords() {}

    /// Arabic where Arabic letters prevail, else French; null when blank.
    static @Nullable Bilingual of(String text) {
        if (text.isBlank()) return null;
        return letters(text, Character.UnicodeScript.ARABIC) > letters(text, Character.UnicodeScript.LATIN)
                ? new Bilingual(text, "")
                : new Bilingual("", text);
    }

    /// What stands, while the field still shows it to a reader of `lang`: its other language is not lost.
    static @Nullable Bilingual of(String text, @Nullable Bilingual standing, Lang lang) {
        return standing != null && standing.in(lang).equals(text.strip()) ? standing : of(text);
    }

    /// Several texts as one; null when there is none.
    static @Nullable Bilingual joined(List<Bilingual> texts, String between) {
        if (texts.isEmpty()) return null;
        return new Bilingual(
                texts.stream().map(text -> text.in(Lang.AR)).distinct().collect(Collectors.joining(between)),
                texts.stream().map(text -> text.in(Lang.FR)).distinct().collect(Collectors.joining(between)));
    }

    /// In whatever languages it has, Arabic first; empty for none. For lines that only staff reads.
    static String plain(@Nullable Bilingual text) {
        if (text == null) return "";
        return text.ar().isEmpty() || text.fr().isEmpty() ? text.ar() + text.fr() : text.ar() + " / " + text.fr();
    }

    private static long letters(String text, Character.UnicodeScript script) {
        return text.codePoints()
                .filter(point -> Character.isLetter(point) && Character.UnicodeScript.of(point) == script)
                .count();
    }
}
