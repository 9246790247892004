package ruche.engine.text;

/// What is left of a word in normal form when endings and clitics have fallen: a code for comparing, shorter than
/// [LightStem] leaves it, so that a building and to build, a pupil and her pupils are near one another.
///
/// @see <a href="https://doi.org/10.1145/564376.564425">Larkey, Ballesteros and Connell 2002, light10</a>
/// @see <a href="https://doi.org/10.1145/1148170.1148220">Savoy 2006, light stemming for French</a>
public final class Stem {
    private static final String[] ARABIC_ENDINGS = {"تهما", "هما", "تين", "يات", "ها", "هم", "هن", "نا", "ان", "ات", "ون", "ين", "يه", "تي", "ه", "ي"};
    private static final String[] PLAIN_ENDINGS = {"هما", "تين", "ها", "هم", "هن", "نا", "ان", "ات", "ون", "ين", "ه"};
    private static final String[] FRENCH_ENDINGS = {
        "issements", "issement", "ements", "ement", "ations", "ation", "itions", "ition", "ateurs", "ateur", "atrices",
        "atrice", "euses", "euse", "eurs", "eur", "iques", "ique", "ables", "able", "ives", "ive", "ifs", "if", "ales",
        "aux", "ale", "als", "al", "ees", "ee", "es", "er", "ir", "ez", "ent", "ant", "ants", "ants", "e", "s", "x"
    };
    private static final int LEAST_ARABIC = 3;
    private static final int LEAST_FRENCH = 4;

    private Stem() {}

    /// @param word in normal form, not empty
    public static String of(String word) {
        return Script.arabic(word.charAt(0)) ? arabic(word) : french(word);
    }

    private static String arabic(String word) {
        return arabic(word, ARABIC_ENDINGS);
    }

    /// Of an Arabic word that has no clitic, without what makes an adjective of a noun.
    static String plain(String word) {
        return without(LightStem.bare(word), PLAIN_ENDINGS);
    }

    private static String arabic(String word, String[] endings) {
        var bare = LightStem.bare(word);
        return without(bare.equals(word) ? withoutClitic(word) : bare, endings);
    }

    private static String without(String stem, String[] endings) {
        for (var ending : endings)
            if (stem.endsWith(ending) && stem.length() - ending.length() >= LEAST_ARABIC)
                return stem.substring(0, stem.length() - ending.length());
        return stem;
    }

    /// One of و ب ل ف before a word that stays long enough to be one.
    static String withoutClitic(String word) {
        return word.length() > LEAST_ARABIC + 1 && "وبلف".indexOf(word.charAt(0)) >= 0 ? word.substring(1) : word;
    }

    private static String french(String word) {
        for (var ending : FRENCH_ENDINGS)
            if (word.endsWith(ending) && word.length() - ending.length() >= LEAST_FRENCH)
                return single(word.substring(0, word.length() - ending.length()));
        return single(word);
    }

    /// professionnel and professionel are one.
    private static String single(String stem) {
        int last = stem.length() - 1;
        return last > LEAST_FRENCH - 1 && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    }
}
