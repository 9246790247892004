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

    /// Several texts as one; in one language where none is said in another. Null when there is none.
    static @Nullable Bilingual joined(List<Bilingual> texts, String between) {
        if (texts.isEmpty()) return null;
        var ar = joined(texts, Lang.AR, between);
        var fr = joined(texts, Lang.FR, between);
        return ar.equals(fr) ? of(ar) : new Bilingual(ar, fr);
    }

    private static String joined(List<Bilingual> texts, Lang lang, String between) {
        return texts.stream().map(text -> text.in(lang)).distinct().collect(Collectors.joining(between));
    }

    private static long letters(String text, Character.UnicodeScript script) {
        return text.codePoints()
                .filter(point -> Character.isLetter(point) && Character.UnicodeScript.of(point) == script)
                .count();
    }
}
