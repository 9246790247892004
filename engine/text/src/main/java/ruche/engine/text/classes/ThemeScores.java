package ruche.engine.text.classes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ruche.engine.text.Glossary;
import ruche.engine.text.Kind;
import ruche.engine.text.Reading;

/// What the glossary says a text is about, before anything was learned.
public final class ThemeScores {
    private static final double TITLE = 1;
    private static final double BODY = 0.45;

    /// What comes first in a title is more often what it is about.
    private static final double FIRST = 0.5;

    /// The longer the wording, the less it can mean anything else.
    private static final double LONG = 0.35;

    private ThemeScores() {}

    /// A theme with what speaks for it.
    public record Score(double weight, List<Because> because) {}

    /// By theme; those that nothing speaks for are missing.
    public static Map<String, Score> of(Reading title, Reading body) {
        var weights = new TreeMap<String, Map<String, Because>>();
        add(title, TITLE, weights);
        add(body, BODY, weights);
        var scores = new HashMap<String, Score>();
        weights.forEach((theme, because) -> {
            double weight =
                    because.values().stream().mapToDouble(Because::weight).sum();
            var sorted = new ArrayList<>(because.values());
            sorted.sort(java.util.Comparator.comparingDouble(Because::weight)
                    .reversed()
                    .thenComparing(Because::concept));
            scores.put(theme, new Score(weight, sorted));
        });
        return scores;
    }

    private static void add(Reading reading, double part, Map<String, Map<String, Because>> weights) {
        boolean first = true;
        for (var found : reading.concepts()) {
            var theme = found.concept().theme();
            if (theme == null || found.concept().kind() == Kind.FRAME) continue;
            double weight = part * found.concept().kind().weight() * (1 + LONG * (length(found, reading) - 1));
            boolean subject = found.concept().kind() == Kind.SUBJECT;
            if (first && subject) weight += part * FIRST;
            if (subject) first = false;
            var because = new Because(reading.written(found), found.concept().id(), weight);
            weights.computeIfAbsent(theme, _ -> new HashMap<>())
                    .merge(found.concept().id(), because, (one, other) -> one.weight() >= other.weight() ? one : other);
        }
    }

    private static int length(Glossary.Found found, Reading reading) {
        return Math.min(3, Math.min(found.to(), reading.words().size()) - found.from());
    }
}
