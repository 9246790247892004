package ruche.actors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Words of names, mostly of places and families, that are one in several spellings: Oulad is Ouled, ابن is بن.
final class WordSpellings {
    /// In normal form, the usual one first.
    private static final List<List<String>> GROUPS = Stream.of(
                    "oulad ouled awlad aoulad oulade", "بن ابن", "اولاد ولاد")
            .map(line -> List.of(line.split(" ")))
            .toList();

    private static final Map<String, List<String>> BY_WORD = byWord();

    private WordSpellings() {}

    private static Map<String, List<String>> byWord() {
        var byWord = new HashMap<String, List<String>>();
        for (var group : GROUPS) for (var word : group) byWord.put(word, group);
        return Map.copyOf(byWord);
    }

    /// @param word in normal form
    static String usual(String word) {
        return BY_WORD.getOrDefault(word, List.of(word)).getFirst();
    }

    /// The word itself where it has no other.
    static List<String> all(String word) {
        return BY_WORD.getOrDefault(word, List.of(word));
    }
}
