package ruche.ideas;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.SearchText;
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

    /// What a search looks through first.
    static String search(String title) {
        return SearchText.of(title);
    }

    static String search(Idea idea) {
        return search(
                idea.number(),
                idea.title(),
                idea.description(),
                idea.bearerName(),
                idea.bearerNames(),
                idea.douar(),
                idea.sourceCode());
    }

    /// What a search looks through. The commune's names are not in it: they are the territory's, and change there.
    static String search(
            String number,
            String title,
            String description,
            String bearer,
            @Nullable Bilingual names,
            String douar,
            String code) {
        return SearchText.of(
                String.join("\n", number, title, String.join("\n", called(bearer, names)), douar, code, description));
    }

    private static Set<String> called(String bearer, @Nullable Bilingual names) {
        var called = new LinkedHashSet<String>();
        called.add(bearer.strip());
        if (names != null) called.addAll(List.of(names.ar(), names.fr()));
        return called;
    }

    static Set<String> words(Idea idea) {
        return words(idea.title(), idea.bearerName(), idea.bearerNames(), idea.douar());
    }

    /// The words that a near spelling may be taken for.
    static Set<String> words(String title, String bearer, @Nullable Bilingual names, String douar) {
        var words = new LinkedHashSet<>(TitleWords.of(title));
        for (var name : called(bearer, names)) words.addAll(TitleWords.of(name));
        words.addAll(TitleWords.of(douar));
        words.removeIf(IdeaText::hasDigits);
        return words;
    }

    private static boolean hasDigits(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /// Words, which are letters only, as PostgreSQL reads an array.
    static String array(Set<String> words) {
        return words.isEmpty() ? "{}" : "{\"" + String.join("\",\"", words) + "\"}";
    }
}
