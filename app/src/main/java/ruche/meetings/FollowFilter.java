package ruche.meetings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.strategy.CycleId;

/// Which recommendations and decisions to list; the conditions combine.
///
/// @param cycle null for all cycles
/// @param owner the actor who answers for them; null for all
record FollowFilter(@Nullable CycleId cycle, @Nullable UUID owner, Which which) {

    /// How far they are.
    enum Which {
        WAITING,
        LATE,
        DONE,
        DROPPED,
        ALL
    }
}
