package ruche.ideas;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Money;

/// Where an idea belongs, as the agent decides it.
///
/// @param axis an axis of the idea's cycle
/// @param subAxis below `axis`, if it has any
/// @param kind of project, in words
/// @param sdg target of the 2030 agenda, such as `6.1`; empty where nobody said
/// @param dac purpose code of the OECD, five digits; empty where nobody said
/// @param asked estimated cost
/// @param own what its bearer brings
public record Classification(
        UUID axis,
        @Nullable UUID subAxis,
        String kind,
        String sdg,
        String dac,
        String targetGroups,
        @Nullable Money asked,
        @Nullable Money own) {
    public Classification {
        sdg = CountedAs.SDG.read(sdg);
        dac = CountedAs.DAC.read(dac);
    }

    /// One that says nothing of what the idea counts as beyond the cell.
    public Classification(
            UUID axis,
            @Nullable UUID subAxis,
            String kind,
            String targetGroups,
            @Nullable Money asked,
            @Nullable Money own) {
        this(axis, subAxis, kind, "", "", targetGroups, asked, own);
    }
}
