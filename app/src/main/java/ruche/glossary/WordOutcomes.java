package ruche.glossary;

import java.util.List;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.learning.Outcomes;
import ruche.learning.Shown;
import ruche.learning.Sort;

/// How often a proposed word proved to mean what the program said.
@Component
class WordOutcomes {
    private static final String MEANT = "MEANT";
    private static final String NOT_MEANT = "NOT_MEANT";

    private final Outcomes outcomes;

    WordOutcomes(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    void shown(CellId cell, List<TermProposals.Meant> meant) {
        outcomes.shown(
                cell,
                meant.stream()
                        .map(one -> new Shown(Sort.WORD, about(one.key(), one.concept()), MEANT))
                        .toList());
    }

    void accepted(CellId cell, TermProposals.Meant meant) {
        outcomes.decided(cell, Sort.WORD, about(meant.key(), meant.concept()), MEANT);
    }

    void rejected(CellId cell, TermProposals.Meant meant) {
        outcomes.decided(cell, Sort.WORD, about(meant.key(), meant.concept()), NOT_MEANT);
    }

    void reopened(CellId cell, String key, String concept) {
        outcomes.takenBack(cell, Sort.WORD, about(key, concept));
    }

    private static String about(String key, String concept) {
        return key + "/" + concept;
    }
}
