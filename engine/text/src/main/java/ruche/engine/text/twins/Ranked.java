package ruche.engine.text.twins;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.Script;

/// What an idea has in common with those nearest to it, and how each stands among those of its script.
final class Ranked {
    record Line(Sheet sheet, Pair pair, int rank, double margin) {}

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Line> byId = new HashMap<>();
    private final Map<Script, List<Double>> scores = new HashMap<>();

    /// @param budget how far the index is walked
    Ranked(Sheet sheet, Index index, Comparer comparer, int budget) {
        record Compared(Sheet sheet, Pair pair) {}
        var compared = new ArrayList<Compared>();
        for (var other : index.candidates(sheet, budget)) compared.add(new Compared(other, comparer.compare(sheet, other, index::rarity)));
        compared.sort(Comparator.comparingDouble((Compared c) -> -c.pair().score()).thenComparing(c -> c.sheet().idea().id()));
        for (var c : compared) {
            var before = scores.computeIfAbsent(c.sheet().script(), _ -> new ArrayList<>());
            before.add(c.pair().score());
            add(new Line(c.sheet(), c.pair(), rank(before, c.pair().score()), margin(before, c.pair().score())));
        }
    }

    private void add(Line line) {
        lines.add(line);
        byId.put(line.sheet().idea().id(), line);
    }

    List<Line> lines() {
        return lines;
    }

    @Nullable Line line(String id) {
        return byId.get(id);
    }

    /// Where one that is not in the index would stand.
    Line stranger(Sheet sheet, Pair pair) {
        var others = scores.getOrDefault(sheet.script(), List.of());
        return new Line(sheet, pair, rank(others, pair.score()), margin(others, pair.score()));
    }

    private static int rank(List<Double> scores, double score) {
        return 1 + (int) scores.stream().filter(other -> other > score).count();
    }

    private static double margin(List<Double> scores, double score) {
        double best = Math.max(score, scores.isEmpty() ? score : scores.getFirst());
        return best <= 0 ? 0 : Math.max(0, score / best);
    }
}
