package ruche.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ruche.engine.text.NormalForm;

/// How the spelling of a place is compared: normal form, then without articles, words such as commune or
/// جماعة, punctuation and spaces.
final class Spelling {
    private static final Set<String> PASSED_OVER = Set.of(
            "el",
            "al",
            "l",
            "la",
            "le",
            "les",
            "de",
            "des",
            "du",
            "d",
            "commune",
            "cr",
            "rurale",
            "urbaine",
            "municipalite",
            "province",
            "douar",
            "ال",
            "جماعه",
            "الجماعه",
            "ترابيه",
            "الترابيه",
            "قرويه",
            "القرويه",
            "حضريه",
            "الحضريه",
            "بلديه",
            "اقليم",
            "دوار");
    private static final int LEAST_LETTERS = 3;

    private Spelling() {}

    static String form(String spelling) {
        return NormalForm.of(spelling);
    }

    /// The letters that tell places apart; the whole form when nothing else is left.
    static String key(String form) {
        var words = new ArrayList<String>();
        for (var word : form.split("[^\\p{L}\\p{N}]+")) if (!PASSED_OVER.contains(word)) words.add(bare(word));
        var key = String.join("", words);
        return key.isEmpty() ? form : key;
    }

    /// Without the article: الجعافرة, لجعافرة and جعافرة are one; so are Lhadra and Hadra.
    private static String bare(String word) {
        for (var article : List.of("ال", "ل")) {
            if (word.startsWith(article) && word.length() - article.length() >= LEAST_LETTERS)
                return word.substring(article.length());
        }
        boolean joined = word.length() > LEAST_LETTERS + 1 && word.matches("l[b-df-hj-np-tv-z].*");
        return joined ? word.substring(1) : word;
    }
}
