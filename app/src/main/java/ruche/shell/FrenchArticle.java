package ruche.shell;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// French puts an article between `de` and a body that is called by a common noun: `de l’Office`, `du Centre`.
final class FrenchArticle {
    private static final Map<String, Set<String>> NOUNS = Map.of(
            "de l’",
            Set.of(
                    "academie",
                    "agence",
                    "association",
                    "ecole",
                    "entraide",
                    "etablissement",
                    "inspection",
                    "institut",
                    "institution",
                    "observatoire",
                    "office",
                    "union",
                    "universite",
                    "hopital"),
            "de la ",
            Set.of(
                    "chambre",
                    "commune",
                    "conservation",
                    "cooperative",
                    "delegation",
                    "direction",
                    "division",
                    "federation",
                    "fondation",
                    "ligue",
                    "maison",
                    "prefecture",
                    "province",
                    "region",
                    "representation",
                    "societe",
                    "tresorerie"),
            "du ",
            Set.of(
                    "bureau",
                    "cabinet",
                    "centre",
                    "cercle",
                    "comite",
                    "conseil",
                    "departement",
                    "fonds",
                    "groupement",
                    "ministere",
                    "programme",
                    "reseau",
                    "secretariat",
                    "service"));

    private static final Map<String, String> ARTICLES = NOUNS.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(noun -> Map.entry(noun, entry.getKey())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private FrenchArticle() {}

    /// @param pattern of the sentence, with `{0}` and so on
    /// @param said the sentence with its arguments
    static String in(String pattern, String said, Object[] arguments) {
        var text = said;
        for (int i = 0; i < arguments.length; i++)
            if (arguments[i] instanceof String name && pattern.contains("de {" + i + "}")) {
                var article = ARTICLES.get(noun(name));
                if (article != null) text = text.replace("de " + name, article + name);
            }
        return text;
    }

    /// Marks that isolate its direction may stand before it.
    private static String noun(String name) {
        var first = Stream.of(name.replaceAll("^\\p{Cf}+", "").split("[\\s\u00A0]", 2))
                .findFirst()
                .orElse("");
        return Normalizer.normalize(first, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
