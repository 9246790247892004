package ruche.engine.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Darija typed in Latin letters, with digits for the letters that Latin has not: 3 ع, 7 ح, 9 ق, 5 خ, 2 ء.
public final class Arabizi {
    /// A digit that stands for a letter has letters beside it: sal7, 3ndna, n9raw; not 5km, 3ème or CO2.
    private static final Pattern DIGIT_AS_LETTER = Pattern.compile(
            "[a-z]+[379][a-z]*|[a-z]+[25][a-z]+|[379](?!i?emes?$|mois$|ans?$|jours?$|km|kg|kw|ha$|dh)[a-z]{2,}");

    private static final Set<String> TELLING = Set.of(
            "dial",
            "dyal",
            "bghina",
            "bghit",
            "bghaw",
            "khass",
            "khas",
            "khassna",
            "khasna",
            "khasni",
            "lli",
            "bach",
            "wla",
            "walo",
            "kayn",
            "kayna",
            "makaynch",
            "makaynach",
            "fin",
            "chi",
            "hna",
            "nas",
            "drari");

    private Arabizi() {}

    /// Whether a text in Latin letters is Darija rather than French.
    public static boolean is(List<Word> words) {
        return words.stream().anyMatch(word -> is(word.normal()));
    }

    /// @param word in normal form
    public static boolean is(String word) {
        return TELLING.contains(word) || DIGIT_AS_LETTER.matcher(word).matches();
    }
}
