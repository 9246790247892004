package ruche.engine.text.convergence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ruche.engine.text.Concept;
import ruche.engine.text.Kind;
import ruche.engine.text.Reader;
import ruche.engine.text.Reading;
import ruche.engine.text.Script;
import ruche.engine.text.Stem;
import ruche.engine.text.StopWords;
import ruche.engine.text.Themes;

/// What a text is about, ready to be compared.
///
/// @param concepts that it names, with how much they tell of it
/// @param reach of each concept it names or implies, how well the text covers it
/// @param above of each concept it names, those it is a case of, nearest first
/// @param themes add up to one
/// @param axes those of its themes, as shipped: what is near without being the same
/// @param words by script
record Profile(
        Map<String, Double> concepts,
        Map<String, Double> reach,
        Map<String, List<String>> above,
        Map<String, Double> themes,
        Map<String, Double> axes,
        Map<Script, Map<String, Double>> words,
        Set<String> targets) {
    private static final double BODY = 0.45;
    private static final double FIRST = 0.5;
    private static final double UPWARD = 0.5;

    /// @param parts names and texts by turns, in whatever languages
    static Profile of(Reader reader, List<String> parts, double body) {
        var concepts = new LinkedHashMap<String, Double>();
        var reach = new HashMap<String, Double>();
        var above = new HashMap<String, List<String>>();
        var themes = new HashMap<String, Double>();
        var words = new HashMap<Script, Map<String, Double>>();
        var targets = new HashSet<String>();
        for (int i = 0; i < parts.size(); i++) {
            double part = i % 2 == 0 ? 1 : body;
            var reading = reader.read(parts.get(i));
            concepts(reader, reading, part, concepts, reach, above, themes, targets);
            words(reading, part, words.computeIfAbsent(reading.script(), _ -> new HashMap<>()));
        }
        double sum = themes.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum > 0) themes.replaceAll((_, weight) -> weight / sum);
        var axes = new HashMap<String, Double>();
        themes.forEach((theme, weight) -> {
            var axis = Themes.shipped().axis(theme);
            axes.merge(axis == null ? theme : axis, weight, Double::sum);
        });
        return new Profile(concepts, reach, above, themes, axes, words, targets);
    }

    static double body() {
        return BODY;
    }

    private static void concepts(
            Reader reader,
            Reading reading,
            double part,
            Map<String, Double> concepts,
            Map<String, Double> reach,
            Map<String, List<String>> above,
            Map<String, Double> themes,
            Set<String> targets) {
        boolean first = true;
        for (var found : reading.concepts()) {
            var kind = found.concept().kind();
            if (kind == Kind.FRAME) continue;
            boolean subject = kind == Kind.SUBJECT;
            double weight = kind.weight() * part * (first && subject ? 1 + FIRST : 1);
            if (subject) first = false;
            if (kind == Kind.TARGET) targets.add(found.concept().id());
            concepts.merge(found.concept().id(), weight, Math::max);
            var line = reader.glossary().upward(found.concept());
            above.put(
                    found.concept().id(), line.stream().skip(1).map(Concept::id).toList());
            double passed = 1;
            for (var concept : line) {
                reach.merge(concept.id(), passed, Math::max);
                passed *= UPWARD;
            }
            var theme = found.concept().theme();
            if (theme != null) themes.merge(theme, weight, Double::sum);
        }
    }

    private static void words(Reading reading, double part, Map<String, Double> words) {
        var placed = reading.placed();
        for (int i = 0; i < placed.length; i++) {
            var word = reading.words().get(i);
            if (!placed[i] && !StopWords.has(word.normal()) && !word.digits())
                words.merge(Stem.of(word.normal()), part, Math::max);
        }
    }
}
