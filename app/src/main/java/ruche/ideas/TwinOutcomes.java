package ruche.ideas;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.learning.Outcomes;
import ruche.learning.Shown;
import ruche.learning.Sort;

/// Tells which pairs of ideas were proposed as one, or as the same in two places, and what a person said of them.
@Component
class TwinOutcomes {
    private static final String ONE = "MERGED";

    private final Outcomes outcomes;

    TwinOutcomes(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /// What is only near, or of another cycle, is shown without being proposed.
    void shown(CellId cell, Idea idea, List<IdeaTwin> twins) {
        var shown = new ArrayList<Shown>();
        for (var twin : twins) {
            if (twin.kind() == TwinKind.SAME) shown.add(shown(idea, twin.idea(), ONE));
            if (twin.kind() == TwinKind.ELSEWHERE) shown.add(shown(idea, twin.idea(), TwinAnswer.ELSEWHERE.name()));
        }
        outcomes.shown(cell, shown);
    }

    void shown(CellId cell, List<TwinPair> pairs) {
        outcomes.shown(
                cell,
                pairs.stream()
                        .map(pair -> shown(pair.earlier(), pair.later(), ONE))
                        .toList());
    }

    private static Shown shown(Idea one, Idea other, String proposed) {
        return new Shown(Sort.TWINS, about(one.id(), other.id()), proposed);
    }

    private static String about(IdeaId one, IdeaId other) {
        UUID first = one.value();
        UUID second = other.value();
        return first.compareTo(second) < 0 ? first + "/" + second : second + "/" + first;
    }

    void merged(CellId cell, IdeaId from, IdeaId into, By by) {
        outcomes.found(cell, Sort.TWINS, about(from, into), ONE, by);
    }

    /// That two ideas differ is no find of its own where nobody proposed them.
    void said(CellId cell, IdeaId one, IdeaId other, TwinAnswer answer, By by) {
        if (answer == TwinAnswer.DIFFERENT) outcomes.decided(cell, Sort.TWINS, about(one, other), answer.name());
        else outcomes.found(cell, Sort.TWINS, about(one, other), answer.name(), by);
    }

    void takenBack(CellId cell, IdeaId one, IdeaId other) {
        outcomes.takenBack(cell, Sort.TWINS, about(one, other));
    }
}
