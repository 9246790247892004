package ruche.ideas;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Money;

/// Where an idea belongs, as the agent decides it.
///
/// @param axis an axis of the idea's cycle
/// @param subAxis below `axis`, if it has any
/// @param kind of project, in words
/// @param asked estimated cost
/// @param own what its bearer brings
public record Classification(
        UUID axis,
        @Nullable UUID subAxis,
        String kind,
        String targetGroups,
        @Nullable Money asked,
        @Nullable Money own) {}
