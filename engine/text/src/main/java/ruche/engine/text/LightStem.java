package ruche.engine.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Words in normal form without what only the sentence adds: the Arabic article with what is written before it, the
/// endings of the plural. It is light: it never reaches for the root, and what is left is a word, not a code.
///
/// @see <a href="https://doi.org/10.1145/564376.564425">Larkey, Ballesteros and Connell 2002</a>
public final class LightStem {
    private static final List<String> ARTICLES = List.of("وبال", "ولل", "وال", "بال", "كال", "فال", "لل", "ال");
    private static final String CLITICS = "وبلف";
    private static final int LEAST = 3;
    private static final int LEAST_BEFORE_IN = 4;

    /// الماء has two letters left in normal form.
    private static final int LEAST_AFTER_THE_ARTICLE = 2;

    private LightStem() {}

    /// Without the article; the word itself where it has none.
    public static String bare(String word) {
        for (var article : ARTICLES)
            if (word.startsWith(article) && stays(word.substring(article.length())))
                return word.substring(article.length());
        return word;
    }

    /// In الله there is no article to take away.
    private static boolean stays(String rest) {
        return rest.length() >= LEAST_AFTER_THE_ARTICLE && !rest.equals("له");
    }

    /// What a word without article is in the singular, as far as its ending tells; empty where it tells nothing. There
    /// may be two answers: the `x` of tuyaux falls, that of hôpitaux leaves `al`.
    public static Set<String> singulars(String word) {
        var found = new LinkedHashSet<String>();
        if (word.endsWith("ات")) add(found, LEAST, word, 2, "ه");
        if (word.endsWith("ين") || word.endsWith("ون")) add(found, LEAST_BEFORE_IN, word, 2, "");
        if (word.endsWith("s") && !word.endsWith("ss")) add(found, LEAST, word, 1, "");
        if (word.endsWith("ux")) add(found, LEAST, word, 1, "");
        if (word.endsWith("aux") && !word.endsWith("eaux")) add(found, LEAST, word, 3, "al");
        return found;
    }

    private static void add(Set<String> found, int least, String word, int falls, String instead) {
        int left = word.length() - falls;
        if (left >= least) found.add(word.substring(0, left) + instead);
    }

    /// Every form under which somebody may look for a word: without article, without one of و ب ل ف before it, in the
    /// singular; itself not included.
    public static Set<String> others(String word) {
        var forms = new LinkedHashSet<String>();
        forms.add(bare(word));
        if (CLITICS.indexOf(word.charAt(0)) >= 0 && word.length() > LEAST) forms.add(word.substring(1));
        for (var form : List.copyOf(forms)) forms.addAll(singulars(form));
        forms.remove(word);
        return forms;
    }
}
