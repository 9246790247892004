package ruche.engine.text.classes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.Concept;
import ruche.engine.text.Gazetteer;
import ruche.engine.text.Glossary;
import ruche.engine.text.Kind;
import ruche.engine.text.Reader;
import ruche.engine.text.Table;

/// What texts of each theme are like before anybody decided anything: learned from how people ask for such things
/// (`sayings.tsv`, invented) and from the wordings of the glossary. Pieces of words carry it to words that nobody
/// foresaw. It is naive Bayes on complements, as [Counts], of classes that are made of themes.
final class Sayings {
    /// A wording of the glossary is a word or two: so much of a sentence.
    private static final float WORDING = 0.5f;

    private static final double SMOOTH = 0.3;

    private static final WeakHashMap<Glossary, Sayings> KEPT = new WeakHashMap<>();

    /// How much of a trait each theme has, by the theme's number.
    private final Map<String, Map<Integer, Float>> traits = new HashMap<>();

    private final Map<String, Integer> themes = new LinkedHashMap<>();
    private final List<Double> sums = new ArrayList<>();

    private Sayings(Glossary glossary) {
        var reader = new Reader(glossary, Gazetteer.EMPTY);
        var nothing = reader.read("");
        for (var row : Table.resource(Sayings.class, "sayings.tsv"))
            count(
                    row.getOrDefault("theme", ""),
                    Traits.of(reader, reader.read(row.getOrDefault("text", "")), nothing),
                    1);
        for (var concept : glossary.concepts()) if (concept.kind() == Kind.SUBJECT) learn(concept, reader);
    }

    private void learn(Concept concept, Reader reader) {
        if (concept.theme() == null) return;
        for (var wordings : List.of(concept.arabic(), concept.darija(), concept.french()))
            for (var wording : wordings) {
                var words = new HashMap<String, Float>();
                Traits.words(reader.read(wording), words);
                count(concept.theme(), words, WORDING);
            }
    }

    private void count(String theme, Map<String, Float> text, float part) {
        int number = themes.computeIfAbsent(theme, _ -> themes.size());
        if (number == sums.size()) sums.add(0.0);
        text.forEach((trait, weight) -> {
            traits.computeIfAbsent(trait, _ -> new HashMap<>(4)).merge(number, weight * part, Float::sum);
            sums.set(number, sums.get(number) + weight * part);
        });
    }

    /// What an installation adds to a glossary speaks for its themes by itself: the sayings are those of its base.
    static synchronized Sayings of(Glossary glossary) {
        return KEPT.computeIfAbsent(glossary.base(), Sayings::new);
    }

    /// By class, the higher the likelier.
    ///
    /// @param classOf the class of a theme; null where it belongs to none
    Map<String, Double> scores(Map<String, Float> text, Function<String, @Nullable String> classOf) {
        var classes = new ArrayList<String>();
        var own = new double[themes.size()];
        var at = new int[themes.size()];
        themes.forEach((theme, number) -> {
            var name = classOf.apply(theme);
            if (name != null && !classes.contains(name)) classes.add(name);
            at[number] = name == null ? -1 : classes.indexOf(name);
            if (name != null) own[at[number]] += sums.get(number);
        });
        var scores = score(text, classes.size(), at, own);
        var byClass = new TreeMap<String, Double>();
        for (int i = 0; i < classes.size(); i++) byClass.put(classes.get(i), scores[i]);
        return byClass;
    }

    private double[] score(Map<String, Float> text, int classes, int[] at, double[] own) {
        double all = sums.stream().mapToDouble(Double::doubleValue).sum() + SMOOTH * traits.size();
        var scores = new double[classes];
        double known = 0;
        for (var trait : text.entrySet()) {
            var having = traits.get(trait.getKey());
            if (having == null) continue;
            double weight = trait.getValue();
            known += weight;
            double everywhere =
                    having.values().stream().mapToDouble(Float::floatValue).sum();
            var has = new HashMap<Integer, Double>(4);
            having.forEach((theme, part) -> {
                if (at[theme] >= 0) has.merge(at[theme], (double) part, Double::sum);
            });
            double none = Math.log(everywhere + SMOOTH);
            // What all classes share moves none of them: only those that have the trait are counted.
            has.forEach((number, part) ->
                    scores[number] += weight * (none - Math.log(Math.max(0, everywhere - part) + SMOOTH)));
        }
        for (int i = 0; i < classes; i++) scores[i] += known * Math.log(all - own[i]);
        return scores;
    }
}
