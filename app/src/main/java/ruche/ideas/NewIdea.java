package ruche.ideas;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Money;
import ruche.strategy.CycleId;

/// An idea handed in.
///
/// @param title may be empty: the idea is then titled from its bearer
/// @param bearer the actor whose idea it is; null when only its name is known
/// @param bearerName as written
/// @param commune official code
/// @param contact how to reach the proposer; never public
/// @param insists whether it is to be stored though it looks like another
public record NewIdea(
        CycleId cycle,
        String title,
        String description,
        @Nullable UUID bearer,
        String bearerName,
        @Nullable String commune,
        String douar,
        @Nullable UUID axis,
        String targetGroups,
        @Nullable Long beneficiaries,
        @Nullable Money asked,
        @Nullable Money own,
        @Nullable UUID meeting,
        String contact,
        boolean insists) {}
