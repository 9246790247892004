package ruche.engine.text.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import ruche.engine.text.Reader;
import ruche.engine.text.twins.Twin;
import ruche.engine.text.twins.TwinModel;
import ruche.engine.text.twins.Twins;
import ruche.engine.text.twins.Verdict;

/// All pairs of ideas of one file.
final class TwinTrial {
    private static final int FIRST = 5;

    private final List<Case> cases;
    private final TreeMap<String, List<Twin>> found = new TreeMap<>();

    TwinTrial(Reader reader, TwinModel model, List<Case> cases) {
        this.cases = cases;
        var twins = new Twins(reader, model);
        cases.forEach(one -> twins.put(one.idea()));
        cases.forEach(one -> found.put(one.id(), twins.of(one.idea(), 1000)));
    }

    List<Figure> figures(String on) {
        var figures = new ArrayList<Figure>();
        figures.add(f1(on, "twins F1 in one language", false, 0.90));
        figures.add(f1(on, "twins F1 across languages", true, 0.85));
        figures.add(recall(on));
        figures.add(nearMisses(on));
        figures.add(linked(on));
        return figures;
    }

    private boolean same(Case one, Case other) {
        return said(one, other, Verdict.SAME) || said(other, one, Verdict.SAME);
    }

    private boolean said(Case one, Case other, Verdict verdict) {
        return found.getOrDefault(one.id(), List.of()).stream()
                .anyMatch(twin -> twin.id().equals(other.id()) && twin.verdict() == verdict);
    }

    private Figure f1(String on, String name, boolean across, double target) {
        var families = new TreeMap<String, Interval.Outcome>();
        var errors = new ArrayList<String>();
        for (int i = 0; i < cases.size(); i++)
            for (int j = i + 1; j < cases.size(); j++) {
                var one = cases.get(i);
                var other = cases.get(j);
                if (one.language().equals(other.language()) == across) continue;
                boolean gold = one.twinOf(other);
                boolean said = same(one, other);
                if (gold != said) errors.add((gold ? "missed " : "wrong ") + one.id() + "~" + other.id());
                families.merge(
                        one.family(),
                        new Interval.Outcome(gold && said ? 1 : 0, said && !gold ? 1 : 0, gold && !said ? 1 : 0),
                        Interval.Outcome::plus);
            }
        var telling = families.values().stream()
                .filter(outcome -> outcome.right() + outcome.wrong() + outcome.missed() > 0)
                .toList();
        var all = telling.stream().reduce(new Interval.Outcome(0, 0, 0), Interval.Outcome::plus);
        int of = all.right() + all.wrong() + all.missed();
        return new Figure(
                on, name, all.f1(), Interval.bootstrap(telling), of, of == 0 ? null : Figure.atLeast(target), errors);
    }

    private Figure recall(String on) {
        int right = 0;
        int of = 0;
        var errors = new ArrayList<String>();
        for (var one : cases)
            for (var other : cases) {
                if (one.equals(other) || !one.twinOf(other)) continue;
                of++;
                if (found.getOrDefault(one.id(), List.of()).stream()
                        .limit(FIRST)
                        .anyMatch(twin -> twin.id().equals(other.id()))) right++;
                else errors.add(one.id() + "~" + other.id());
            }
        return Figure.share(on, "twins among the first five", right, of, Figure.atLeast(0.98), errors);
    }

    private Figure nearMisses(String on) {
        int wrong = 0;
        int of = 0;
        var errors = new ArrayList<String>();
        for (int i = 0; i < cases.size(); i++)
            for (int j = i + 1; j < cases.size(); j++)
                if (cases.get(i).nearMissOf(cases.get(j))) {
                    of++;
                    if (!same(cases.get(i), cases.get(j))) continue;
                    wrong++;
                    errors.add(cases.get(i).id() + "~" + cases.get(j).id());
                }
        return Figure.share(on, "near misses called twins", wrong, of, Figure.atMost(0.10), errors);
    }

    private Figure linked(String on) {
        int right = 0;
        int of = 0;
        for (var one : cases)
            for (var other : cases)
                if (!one.equals(other)
                        && one.nearMissOf(other)
                        && !one.nearMissOf().isEmpty()) {
                    of++;
                    if (said(one, other, Verdict.ELSEWHERE) || said(other, one, Verdict.ELSEWHERE)) right++;
                }
        return Figure.share(on, "near misses linked as the same elsewhere", right, of, null, List.of());
    }
}
