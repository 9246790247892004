package ruche.engine.text.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ruche.engine.text.Reader;
import ruche.engine.text.classes.Classifier;
import ruche.engine.text.classes.Labelled;
import ruche.engine.text.classes.Proposal;

/// Real titles: learned on one half, tested on the other, the halves drawn by seeds. The bounds are those of one half.
final class TitleTrial {
    private static final int SEEDS = 5;

    private final Reader reader;

    TitleTrial(Reader reader) {
        this.reader = reader;
    }

    /// @param tested the same texts in another language by their ids; the same list where it is the same language
    Figure figure(String on, List<RealTitles.Row> learned, List<RealTitles.Row> tested, double baseline) {
        int right = 0;
        int of = 0;
        var errors = new TreeSet<String>();
        for (int seed = 0; seed < SEEDS; seed++) {
            var rows = new ArrayList<>(learned);
            rows.sort(Comparator.comparing(RealTitles.Row::id).thenComparing(RealTitles.Row::text));
            Collections.shuffle(rows, new Random(seed));
            var half = rows.subList(0, rows.size() / 2);
            var ids = half.stream().map(RealTitles.Row::id).collect(Collectors.toSet());
            var classifier = Classifier.blank(reader);
            for (int i = 0; i < half.size(); i++)
                classifier.learn(new Labelled(
                        half.get(i).id() + "#" + i,
                        half.get(i).text(),
                        "",
                        half.get(i).label()));
            for (var row : tested) {
                if (ids.contains(row.id())) continue;
                of++;
                if (classifier
                        .guess(row.text(), "")
                        .first()
                        .map(Proposal::label)
                        .filter(row.label()::equals)
                        .isPresent()) right++;
                else if (seed == 0) errors.add(row.id());
            }
        }
        double value = (double) right / of;
        return new Figure(
                on,
                "accuracy",
                value,
                Interval.wilson(value, of / SEEDS),
                of / SEEDS,
                new Figure.Target(baseline, true),
                List.copyOf(errors));
    }
}
