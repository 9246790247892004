package ruche.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A name or sentence in Arabic and French. One of them may be empty, never both.
///
/// @throws IllegalArgumentException if both are blank
public record Bilingual(String ar, String fr) {
    /// The languages in which names and reasons are kept, whatever others the interface speaks.
    public static final List<Lang> LANGS = List.of(Lang.AR, Lang.FR);

    public Bilingual {
        ar = ar.strip();
        fr = fr.strip();
        if (ar.isEmpty() && fr.isEmpty()) throw new IllegalArgumentException("a name in neither language");
    }

    /// What may be left out: null when both are blank.
    public static @Nullable Bilingual orNull(String ar, String fr) {
        return ar.isBlank() && fr.isBlank() ? null : new Bilingual(ar, fr);
    }

    /// One or two names, each in the language of its letters; of two in one language the first.
    ///
    /// @throws IllegalArgumentException if both are blank
    public static Bilingual byLetters(String one, String other) {
        return new Bilingual(first(true, one, other), first(false, one, other));
    }

    private static String first(boolean arabic, String... names) {
        for (var name : names) if (!name.isBlank() && isArabic(name) == arabic) return name;
        return "";
    }

    private static boolean isArabic(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }

    /// In whatever languages it has, Arabic first: for lines that only staff reads.
    public String plain() {
        if (ar.equals(fr)) return ar;
        return ar.isEmpty() || fr.isEmpty() ? ar + fr : ar + " / " + fr;
    }

    /// As stored: empty where nothing is said in Arabic.
    public static String arOf(@Nullable Bilingual text) {
        return text == null ? "" : text.ar;
    }

    /// As stored: empty where nothing is said in French.
    public static String frOf(@Nullable Bilingual text) {
        return text == null ? "" : text.fr;
    }

    /// The text for a reader of `lang`: the other language's where his own is missing; French for English.
    public String in(Lang lang) {
        return langIn(lang) == Lang.AR ? ar : fr;
    }

    /// The language of what [#in] answers, for the `lang` attribute beside it.
    public Lang langIn(Lang lang) {
        if (lang == Lang.AR) return ar.isEmpty() ? Lang.FR : Lang.AR;
        return fr.isEmpty() ? Lang.AR : Lang.FR;
    }
}
