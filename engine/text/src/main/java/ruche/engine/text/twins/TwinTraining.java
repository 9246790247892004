package ruche.engine.text.twins;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import ruche.engine.text.Logistic;
import ruche.engine.text.Reader;

/// Learns from labelled pairs how much each thing shared counts: for the weights shipped, and again in an installation
/// whose agents have decided enough pairs.
public final class TwinTraining {
    /// Below this many twins there is nothing to learn from.
    private static final int LEAST = 10;

    private final double penalty;

    public TwinTraining() {
        this(0.1);
    }

    TwinTraining(double penalty) {
        this.penalty = penalty;
    }

    /// @param twins whether two ids are one idea in one place
    /// @return the model to start from where there are too few twins
    public TwinModel train(Reader reader, Collection<Idea> ideas, BiPredicate<String, String> twins, TwinModel start) {
        var examples = new ArrayList<Logistic.Example>();
        for (var entry : numbers(reader, ideas).entrySet()) {
            var ids = entry.getKey().split("\n");
            boolean yes = twins.test(ids[0], ids[1]);
            examples.add(new Logistic.Example(entry.getValue(), yes, 1));
        }
        if (examples.stream().filter(Logistic.Example::yes).count() < LEAST) return start;
        return new TwinModel(Logistic.train(examples, penalty), start.same(), start.near(), start.apart());
    }

    /// What each pair that comes into question shares, by their ids, the smaller first.
    static Map<String, double[]> numbers(Reader reader, Collection<Idea> ideas) {
        var twins = new Twins(reader, blank());
        ideas.forEach(twins::put);
        var found = new TreeMap<String, double[]>();
        for (var id : twins.index().ids()) {
            var sheet = twins.index().sheet(id);
            if (sheet == null) continue;
            for (var judged : twins.judge(sheet)) {
                var other = judged.line().sheet().idea().id();
                if (id.compareTo(other) < 0) found.put(id + "\n" + other, judged.numbers());
                else found.putIfAbsent(other + "\n" + id, judged.numbers());
            }
        }
        return found;
    }

    private static TwinModel blank() {
        return new TwinModel(new double[TwinModel.NAMES.size()], 0.5, 0, 0);
    }

    /// For each pair that comes into question, how certain a model is that it is one.
    public static Map<String, Double> certainties(Reader reader, Collection<Idea> ideas, TwinModel model) {
        var found = new HashMap<String, Double>();
        numbers(reader, ideas).forEach((pair, numbers) -> found.put(pair, model.certainty(numbers)));
        return found;
    }

    static List<String> parts() {
        return TwinModel.NAMES;
    }
}
