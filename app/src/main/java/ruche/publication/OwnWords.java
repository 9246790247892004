package ruche.publication;

import java.util.regex.Pattern;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;

/// A piece of text in its own language, which need not be the document's: a title someone proposed, a name.
///
/// Direction marks that reach beyond the text (overrides, embeddings, isolates) are taken out; the templates isolate
/// every piece themselves.
///
/// @param text as written; may be empty
/// @param lang ISO 639 code, for instance `ar`, `fr`, `zgh`
/// @throws IllegalArgumentException if `lang` is no such code
public record OwnWords(String text, String lang) {
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern REACHING_MARKS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    public OwnWords {
        if (!CODE.matcher(lang).matches()) throw new IllegalArgumentException("no language: " + lang);
        text = REACHING_MARKS.matcher(text).replaceAll("").strip();
    }

    /// A name we hold in two languages, as a reader of `lang` gets it.
    public static OwnWords of(Bilingual name, Lang lang) {
        return new OwnWords(name.in(lang), name.langIn(lang).code());
    }

    /// A text whose language nobody has said: Arabic when it has more Arabic letters than Latin ones, else French.
    public static OwnWords of(String text) {
        var arabic = letters(text, Character.UnicodeScript.ARABIC);
        return new OwnWords(text, arabic > letters(text, Character.UnicodeScript.LATIN) ? "ar" : "fr");
    }

    private static long letters(String text, Character.UnicodeScript script) {
        return text.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> Character.UnicodeScript.of(letter) == script)
                .count();
    }
}
