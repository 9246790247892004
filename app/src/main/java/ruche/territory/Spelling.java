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

    /// Edits (insert, drop, replace a letter) from one key to the other; more than `most` counts as `most + 1`.
    static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) return most + 1;
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) row[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return Math.min(row[other.length()], most + 1);
    }
}
