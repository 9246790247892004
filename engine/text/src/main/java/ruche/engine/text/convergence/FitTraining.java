package ruche.engine.text.convergence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ruche.engine.text.Logistic;
import ruche.engine.text.Reader;

/// Learns from needs whose offer is known how much each part of the content counts. Each need is also shown without the
/// offer that is right, for then none fits.
public final class FitTraining {
    private static final double PENALTY = 1;

    /// What is learned later cannot be weighed where nothing has been decided yet.
    private static final double LEARNED = 3;

    private FitTraining() {}

    /// @param right the offer of each need by its id; one that is not among `offers` means that none fits
    public static FitModel train(Reader reader, Collection<Offer> offers, Collection<Need> needs, Map<String, String> right, double fits) {
        var convergence = new Convergence(reader, new FitModel(new double[FitModel.NAMES.size()], fits));
        offers.forEach(convergence::put);
        var examples = new ArrayList<Logistic.Example>();
        for (var need : needs) {
            var content = convergence.content(convergence.read(need));
            var offer = right.getOrDefault(need.id(), "");
            add(content, offer, examples);
            var without = new TreeMap<>(content);
            if (without.remove(offer) != null) add(without, "", examples);
        }
        var weights = Logistic.train(examples, PENALTY);
        weights[FitModel.NAMES.indexOf("learned")] = LEARNED;
        return new FitModel(weights, fits);
    }

    private static void add(Map<String, Content> contents, String right, List<Logistic.Example> examples) {
        double best = contents.values().stream().mapToDouble(Content::sum).max().orElse(0);
        contents.forEach((offer, content) -> examples.add(new Logistic.Example(FitModel.numbers(content, best), offer.equals(right), 1)));
    }
}
