package ruche.engine.text.bench;

import java.util.ArrayList;
import java.util.List;
import ruche.engine.text.Reader;
import ruche.engine.text.Themes;
import ruche.engine.text.classes.Classifier;
import ruche.engine.text.classes.Labelled;
import ruche.engine.text.classes.Proposal;

/// The axis of each idea.
final class AxisTrial {
    private final Reader reader;

    AxisTrial(Reader reader) {
        this.reader = reader;
    }

    /// By the glossary alone.
    List<Figure> cold(String on, List<Case> cases) {
        var classifier = new Classifier(reader, Themes.shipped()::axis);
        return figures(on, "axis", cases, one -> classifier, true);
    }

    /// Each half after learning from the other.
    List<Figure> learned(String on, List<Case> cases) {
        var first = learned(Halves.first(cases));
        var second = learned(Halves.second(cases));
        return figures(
                on,
                "axis after learning from the other half",
                cases,
                one -> Halves.first(one.family()) ? second : first,
                false);
    }

    private Classifier learned(List<Case> cases) {
        var classifier = new Classifier(reader, Themes.shipped()::axis);
        cases.forEach(one -> classifier.learn(new Labelled(one.id(), one.title(), one.description(), one.axis())));
        return classifier;
    }

    private static List<Figure> figures(
            String on, String name, List<Case> cases, java.util.function.Function<Case, Classifier> by, boolean all) {
        var figures = new ArrayList<Figure>();
        var wrong = new ArrayList<String>();
        var surelyWrong = new ArrayList<String>();
        int of = 0;
        int right = 0;
        int sure = 0;
        int surelyRight = 0;
        var languages = new java.util.TreeMap<String, int[]>();
        for (var one : cases) {
            if (one.axis().isEmpty()) continue;
            of++;
            var guess = by.apply(one).guess(one.title(), one.description());
            boolean is = guess.first()
                    .map(Proposal::label)
                    .filter(one.axis()::equals)
                    .isPresent();
            var language = languages.computeIfAbsent(one.language(), _ -> new int[2]);
            language[1]++;
            if (is) {
                right++;
                language[0]++;
            } else wrong.add(one.id());
            if (!guess.sure()) continue;
            sure++;
            if (is) surelyRight++;
            else surelyWrong.add(one.id());
        }
        figures.add(Figure.share(on, name, right, of, Figure.atLeast(0.92), wrong));
        if (!all) return figures;
        languages.forEach((language, counts) -> figures.add(
                Figure.share(on, name + ", " + language, counts[0], counts[1], Figure.atLeast(0.88), List.of())));
        figures.add(Figure.share(on, name + ", said to be sure", sure, of, null, List.of()));
        figures.add(Figure.share(on, name + ", right where sure", surelyRight, sure, null, surelyWrong));
        return figures;
    }
}
