package ruche.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A text as a search keeps it, and what a reader asks as a search looks for it. Both are words in normal form between
/// plain spaces, so that asking is looking for a piece of the one in the other: a beginning of a word after a space, a
/// whole word between two.
public final class SearchText {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    /// Shorter words are looked for as a whole: too much begins like them.
    private static final int BEGINS = 3;

    /// What makes a sentence, not a subject: in Arabic, Darija and French.
    private static final Set<String> PASSED_OVER =
            Set.of(("في من الي علي عن مع او ان هذا هذه ذلك التي الذي لي اللي ديال باش شي واحد "
                            + "le la les l un une des du de d et ou a au aux en dans par pour sur avec qu n s j m t c")
                    .split(" "));

    private SearchText() {}

    /// A word asked for.
    ///
    /// @param word in normal form
    /// @param pieces any of which in a text as it is kept means that the word stands in it
    public record Sought(String word, List<String> pieces) {
        /// @param kept as [SearchText#of] makes it
        public boolean isIn(String kept) {
            return pieces.stream().anyMatch(kept::contains);
        }
    }

    /// All words in their order, each between spaces, and after them the other forms people may look for.
    ///
    /// @return empty where the text has no word
    public static String of(String text) {
        var words = words(text);
        var others = new LinkedHashSet<String>();
        for (var word : words) others.addAll(LightStem.others(word));
        words.forEach(others::remove);
        var kept = new ArrayList<>(words);
        kept.addAll(others);
        return kept.isEmpty() ? "" : " " + String.join(" ", kept) + " ";
    }

    /// The words of a text in normal form: letters and digits; what stands between them parts them.
    public static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(NormalForm.of(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// What a reader asks, word by word, without the words of every sentence unless there are no others.
    public static List<Sought> sought(String text) {
        var words = words(text);
        var telling = words.stream()
                .filter(word -> !PASSED_OVER.contains(word))
                .distinct()
                .toList();
        return (telling.isEmpty() ? words : telling)
                .stream().map(SearchText::asked).toList();
    }

    /// The words one after another, and whole.
    public static Sought phrase(String text) {
        var words = String.join(" ", words(text));
        return new Sought(words, List.of(whole(words)));
    }

    private static Sought asked(String word) {
        var bare = LightStem.bare(word);
        var pieces = new LinkedHashSet<String>();
        pieces.add(bare.length() < BEGINS ? whole(bare) : " " + bare);
        for (var singular : LightStem.singulars(bare)) pieces.add(whole(singular));
        return new Sought(word, List.copyOf(pieces));
    }

    private static String whole(String word) {
        return " " + word + " ";
    }
}
