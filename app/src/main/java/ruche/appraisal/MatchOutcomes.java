package ruche.appraisal;

import java.util.List;
import org.springframework.stereotype.Component;
import ruche.ideas.IdeaId;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.learning.Outcomes;
import ruche.learning.Shown;
import ruche.learning.Sort;
import ruche.strategy.SectorProgrammeId;

/// Tells which programmes were proposed for which ideas, and what persons said of them.
@Component
class MatchOutcomes {
    private static final String JOINED = "JOINED";
    private static final String REFUSED = "REFUSED";

    private final Outcomes outcomes;

    MatchOutcomes(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    void shown(CellId cell, List<Match> matches) {
        outcomes.shown(
                cell,
                matches.stream()
                        .map(match -> new Shown(
                                Sort.PROGRAMME,
                                about(match.idea().id(), match.programme().id()),
                                JOINED))
                        .toList());
    }

    private static String about(IdeaId idea, SectorProgrammeId programme) {
        return idea.value() + "/" + programme.value();
    }

    void joined(CellId cell, IdeaId idea, SectorProgrammeId programme, By by) {
        outcomes.found(cell, Sort.PROGRAMME, about(idea, programme), JOINED, by);
    }

    void refused(CellId cell, IdeaId idea, SectorProgrammeId programme) {
        outcomes.decided(cell, Sort.PROGRAMME, about(idea, programme), REFUSED);
    }

    void takenBack(CellId cell, IdeaId idea, SectorProgrammeId programme) {
        outcomes.takenBack(cell, Sort.PROGRAMME, about(idea, programme));
    }
}
