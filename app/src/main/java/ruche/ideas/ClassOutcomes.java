package ruche.ideas;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.engine.text.NormalForm;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.learning.Outcomes;
import ruche.learning.Shown;
import ruche.learning.Sort;

/// Tells what classes were proposed, and what was decided. A kind that is only spelt otherwise is the same.
@Component
class ClassOutcomes {
    private final Outcomes outcomes;

    ClassOutcomes(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /// @param parts whether the cycle has sub-axes at all
    void shown(CellId cell, IdeaId idea, ProposedClass proposed, boolean parts) {
        var about = idea.value().toString();
        outcomes.shown(
                cell,
                Stream.of(
                                List.of(new Shown(Sort.AXIS, about, value(proposed.axis()))),
                                parts
                                        ? List.of(new Shown(Sort.SUB_AXIS, about, value(proposed.subAxis())))
                                        : List.<Shown>of(),
                                List.of(
                                        new Shown(Sort.KIND, about, NormalForm.of(value(proposed.kind()))),
                                        new Shown(
                                                Sort.SDG_TARGET,
                                                about,
                                                value(proposed.counts().sdg())),
                                        new Shown(
                                                Sort.DAC_SECTOR,
                                                about,
                                                value(proposed.counts().dac()))))
                        .flatMap(List::stream)
                        .toList());
    }

    private static String value(ProposedClass.@Nullable One one) {
        return one == null ? "" : one.value();
    }

    /// What is left open is not decided.
    void decided(CellId cell, IdeaId idea, Classification now, By by) {
        var about = idea.value().toString();
        outcomes.found(cell, Sort.AXIS, about, now.axis().toString(), by);
        if (now.subAxis() != null)
            outcomes.found(cell, Sort.SUB_AXIS, about, now.subAxis().toString(), by);
        if (!now.kind().isBlank()) outcomes.found(cell, Sort.KIND, about, NormalForm.of(now.kind()), by);
        if (!now.sdg().isEmpty()) outcomes.found(cell, Sort.SDG_TARGET, about, now.sdg(), by);
        if (!now.dac().isEmpty()) outcomes.found(cell, Sort.DAC_SECTOR, about, now.dac(), by);
    }
}
