package ruche.appraisal;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import ruche.engine.text.convergence.Fit;
import ruche.engine.text.convergence.Part;
import ruche.ideas.Idea;
import ruche.kernel.Bilingual;
import ruche.strategy.SectorProgramme;

/// A programme that could meet an idea, as the program sees it: what matches, what is missing, and what would help. A
/// person decides.
///
/// @param words of the concepts that the parts name, by their ids
/// @param otherAxis whether the idea's axis is none of those that the programme names
record Match(Idea idea, SectorProgramme programme, Fit fit, Map<String, Bilingual> words, boolean otherAxis) {
    static Match of(
            Idea idea, SectorProgramme programme, Fit fit, Function<String, Bilingual> words, boolean otherAxis) {
        var known = new java.util.HashMap<String, Bilingual>();
        for (var part : fit.parts()) {
            for (var concept : part.found()) known.put(concept, words.apply(concept));
            if (part.remedy() instanceof ruche.engine.text.convergence.Remedy.Reach reach)
                for (var group : reach.targets()) known.put(group, words.apply(group));
        }
        return new Match(idea, programme, fit, known, otherAxis);
    }

    boolean fits() {
        return fit.fits();
    }

    /// Nothing stands against it, as far as is known.
    boolean eligible() {
        return fit.eligible() && !nothingLeft();
    }

    /// Of the programme's money.
    boolean nothingLeft() {
        var left = programme.left();
        return left != null && left.minor() == 0;
    }

    /// What fits and says something: a programme for everybody and everywhere fits in that by itself.
    List<Part> matching() {
        return parts(Part.State.FITS).stream().filter(this::tells).toList();
    }

    private boolean tells(Part part) {
        return switch (part.side()) {
            case SUBJECT -> true;
            case PLACE -> !programme.places().isEmpty();
            case PERIOD -> true;
            case TARGETS -> !part.found().isEmpty();
            case AMOUNT -> idea.asked() != null && (programme.left() != null || programme.ceiling() != null);
            case SHARE -> programme.bounds().percent() < 100;
            case CONDITIONS -> false;
        };
    }

    List<Part> missing() {
        return fit.parts().stream()
                .filter(part -> part.state() == Part.State.MISSING || part.state() == Part.State.NEVER)
                .toList();
    }

    /// What one of the two does not say.
    List<Part> unknown() {
        return parts(Part.State.UNKNOWN);
    }

    private List<Part> parts(Part.State state) {
        return fit.parts().stream().filter(part -> part.state() == state).toList();
    }

    List<Bilingual> words(List<String> concepts) {
        return concepts.stream()
                .flatMap(id -> java.util.stream.Stream.ofNullable(words.get(id)))
                .toList();
    }

    /// On what the two meet, for whoever joins them.
    Set<Convergence.Ground> grounds() {
        var grounds = EnumSet.noneOf(Convergence.Ground.class);
        for (var part : matching())
            switch (part.side()) {
                case SUBJECT -> grounds.add(Convergence.Ground.THEME);
                case PLACE -> grounds.add(Convergence.Ground.PLACE);
                case PERIOD -> grounds.add(Convergence.Ground.PERIOD);
                case TARGETS -> grounds.add(Convergence.Ground.TARGET_GROUPS);
                case AMOUNT, SHARE, CONDITIONS -> {}
            }
        return grounds;
    }
}
