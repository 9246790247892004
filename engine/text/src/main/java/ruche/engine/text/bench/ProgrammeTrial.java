package ruche.engine.text.bench;

import java.util.ArrayList;
import java.util.List;
import ruche.engine.text.Reader;
import ruche.engine.text.convergence.Convergence;
import ruche.engine.text.convergence.Fit;
import ruche.engine.text.convergence.FitModel;
import ruche.engine.text.convergence.Need;
import ruche.engine.text.convergence.Offer;

/// Each idea against all programmes, none of which has met an idea before.
final class ProgrammeTrial {
    private static final String NONE = "-";

    private final Reader reader;
    private final FitModel model;
    private final List<Offer> offers;

    ProgrammeTrial(Reader reader, FitModel model, List<Offer> offers) {
        this.reader = reader;
        this.model = model;
        this.offers = offers;
    }

    static Need need(Case one) {
        return new Need(one.id(), one.title(), one.description(), one.commune());
    }

    List<Figure> figures(String on, List<Case> cases) {
        var convergence = new Convergence(reader, model);
        offers.forEach(convergence::put);
        int fitting = 0;
        int first = 0;
        int three = 0;
        int said = 0;
        int none = 0;
        int noneSaid = 0;
        var late = new ArrayList<String>();
        var later = new ArrayList<String>();
        var silent = new ArrayList<String>();
        var spoken = new ArrayList<String>();
        for (var one : cases) {
            if (one.programme().isEmpty()) continue;
            var fits = convergence.offersFor(need(one), 3);
            boolean any = !fits.isEmpty() && fits.getFirst().fits();
            if (one.programme().equals(NONE)) {
                none++;
                if (!any) noneSaid++;
                else spoken.add(one.id() + "~" + fits.getFirst().offer());
                continue;
            }
            fitting++;
            boolean right = !fits.isEmpty() && fits.getFirst().offer().equals(one.programme());
            if (right) first++;
            else late.add(one.id());
            if (fits.stream().map(Fit::offer).anyMatch(one.programme()::equals)) three++;
            else later.add(one.id());
            if (right && any) said++;
            else if (!any) silent.add(one.id());
        }
        return List.of(
                Figure.share(on, "programme first", first, fitting, Figure.atLeast(0.93), late),
                Figure.share(on, "programme among the first three", three, fitting, Figure.atLeast(0.97), later),
                Figure.share(on, "programme first and said to fit", said, fitting, null, silent),
                Figure.share(on, "none fits, and said so", noneSaid, none, null, spoken));
    }

    /// Without the programme that is right, none fits.
    Figure without(String on, List<Case> cases) {
        int of = 0;
        int said = 0;
        var errors = new ArrayList<String>();
        for (var one : cases) {
            if (one.programme().isEmpty() || one.programme().equals(NONE)) continue;
            var convergence = new Convergence(reader, model);
            offers.stream().filter(offer -> !offer.id().equals(one.programme())).forEach(convergence::put);
            var fits = convergence.offersFor(need(one), 1);
            of++;
            if (fits.isEmpty() || !fits.getFirst().fits()) said++;
            else errors.add(one.id() + "~" + fits.getFirst().offer());
        }
        return Figure.share(on, "the right programme taken away, and none said", said, of, null, errors);
    }
}
