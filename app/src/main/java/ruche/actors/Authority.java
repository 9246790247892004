package ruche.actors;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ruche.engine.text.LightStem;
import ruche.engine.text.SearchText;

/// Whether two that gave receipts may be one, as people write them: in another script, by another word for its rank,
/// in another spelling of its place.
final class Authority {
    private static final WordWeights EVEN = new WordWeights(0, Map.of());

    /// What it is, not where: the same office is now called so, now so.
    private static final Set<String> RANKS = Stream.of(
                    "pachalik bachaouia caidat caid pacha cercle province prefecture provinciale wilaya annexe",
                    "arrondissement administrative administratif autorite locale secretariat general gouverneur",
                    "royaume maroc ministere interieur commune",
                    "باشويه باشا قياده قائد دايره دائره عماله اقليم ولايه ملحقه مقاطعه اداريه سلطه محليه كتابه",
                    "عامه عامل مملكه مغربيه وزاره داخليه جماعه")
            .flatMap(words -> Stream.of(words.split(" ")))
            .map(word -> LightStem.bare(SearchText.words(word).getFirst()))
            .collect(Collectors.toUnmodifiableSet());

    private Authority() {}

    /// False only where both are written in one script and name no place in common.
    static boolean mayBeOne(String one, String other) {
        if (isArabic(one) != isArabic(other)) return true;
        var here = placed(one);
        var there = placed(other);
        if (here.words().isEmpty() || there.words().isEmpty()) return true;
        return NameLikeness.of(here, there, EVEN).share() > 0 || joined(one).equals(joined(other));
    }

    /// The place as one word, by its consonants: `ابن جرير`, `بن جرير` and `بنجرير` are one.
    private static String joined(String authority) {
        return SearchText.words(authority).stream()
                .filter(word -> !RANKS.contains(LightStem.bare(word)))
                .collect(Collectors.joining())
                .replaceFirst("^(?:ال|ا|des?|du|d)", "")
                .replaceAll("[aeiouyاويىءه]", "");
    }

    private static ActorName placed(String authority) {
        return ActorName.of(SearchText.words(authority).stream()
                .filter(word -> !RANKS.contains(LightStem.bare(word)))
                .collect(Collectors.joining(" ")));
    }

    private static boolean isArabic(String text) {
        return text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC);
    }
}
