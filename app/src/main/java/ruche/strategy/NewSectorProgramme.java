package ruche.strategy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Money;
import ruche.kernel.Period;
import ruche.kernel.Refusal;

/// A sector programme as it is entered or corrected.
///
/// @param runBy the actor that runs it
/// @param places codes of the territories where it runs
/// @param axes codes of axes, of whatever cycle
/// @param conditions on which it meets an idea; null where none are known
/// @param ceiling all it may spend; null where not known
/// @param left what of it is not yet promised; null where not known
/// @param bounds of what it pays for one project
public record NewSectorProgramme(
        String code,
        Bilingual name,
        UUID runBy,
        Period period,
        List<String> places,
        Set<String> axes,
        @Nullable Bilingual targetGroups,
        Set<Means> means,
        @Nullable Bilingual conditions,
        @Nullable Money ceiling,
        @Nullable Money left,
        Bounds bounds) {
    /// One that pays for one project whatever is asked.
    public NewSectorProgramme(
            String code,
            Bilingual name,
            UUID runBy,
            Period period,
            List<String> places,
            Set<String> axes,
            @Nullable Bilingual targetGroups,
            Set<Means> means,
            @Nullable Bilingual conditions,
            @Nullable Money ceiling,
            @Nullable Money left) {
        this(code, name, runBy, period, places, axes, targetGroups, means, conditions, ceiling, left, Bounds.NONE);
    }

    public NewSectorProgramme {
        code = code.strip();
        if (!code.matches("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*") || code.equals("new"))
            throw new Refusal("strategy.code-miswritten", code).about("code");
        places = List.copyOf(places);
        axes = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(axes));
        means = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(means));
        if (ceiling != null && left != null && left.minor() > ceiling.minor())
            throw new Refusal("strategy.left-above-ceiling").about("left");
    }
}
