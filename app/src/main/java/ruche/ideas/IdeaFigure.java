package ruche.ideas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.strategy.CycleId;

/// How many ideas of a cycle agree in axis, commune, state and currency, and what they ask for together.
///
/// @param currency null for those that name no sum
/// @param minor sum asked for, in minor units of the currency
record IdeaFigure(
        CycleId cycle,
        @Nullable UUID axis,
        @Nullable String commune,
        IdeaState state,
        @Nullable String currency,
        long ideas,
        long minor) {

    static IdeaFigure of(ResultSet row, int number) throws SQLException {
        return new IdeaFigure(
                new CycleId(row.getObject("cycle_id", UUID.class)),
                row.getObject("axis_id", UUID.class),
                row.getString("commune"),
                IdeaState.valueOf(row.getString("state")),
                row.getString("asked_currency"),
                row.getLong("ideas"),
                row.getLong("minor"));
    }

    boolean fits(IdeaFilter filter) {
        return (filter.cycle() == null || filter.cycle().equals(cycle))
                && (filter.axis() == null || filter.axis().equals(Objects.requireNonNullElse(axis, IdeaFilter.NO_AXIS)))
                && (filter.commune() == null || filter.commune().equals(communeKey()))
                && filter.states().contains(state);
    }

    /// Empty without an axis.
    String axisKey() {
        return Objects.toString(axis, "");
    }

    /// Empty without a commune.
    String communeKey() {
        return Objects.toString(commune, "");
    }
}
