package ruche.ideas;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.NormalForm;
import ruche.kernel.Bilingual;

/// What is made of an idea's own words.
final class IdeaText {
    private IdeaText() {}

    /// `ar` where Arabic letters prevail, else `fr`.
    static String lang(String text) {
        long arabic = text.codePoints().filter(IdeaText::isArabic).count();
        long latin = text.codePoints()
                .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN)
                .count();
        return arabic > latin ? "ar" : "fr";
    }

    private static boolean isArabic(int point) {
        return Character.isLetter(point) && Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC;
    }

    /// The title given, or one made from its bearer.
    static String title(String given, String bearer) {
        if (!given.isBlank()) return given.strip();
        return (lang(bearer).equals("ar") ? "طلب: " : "Demande : ") + bearer.strip();
    }

    static String search(Idea idea) {
        return search(
                idea.number(),
                idea.title(),
                idea.description(),
                idea.bearerName(),
                idea.bearerNames(),
                idea.sourceCode());
    }

    /// What a search looks through.
    static String search(
            String number, String title, String description, String bearer, @Nullable Bilingual names, String code) {
        var called = new LinkedHashSet<String>();
        called.add(bearer.strip());
        if (names != null) called.addAll(List.of(names.ar(), names.fr()));
        return NormalForm.of(String.join(" ", number, title, String.join(" ", called), code, description));
    }
}
