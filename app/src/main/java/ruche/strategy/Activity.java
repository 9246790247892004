package ruche.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import ruche.kernel.Bilingual;
import ruche.kernel.Period;
import ruche.kernel.Rows;

/// Something the cell does towards a goal.
///
/// @see NewActivity
public record Activity(
        ActivityId id,
        GoalId goal,
        String code,
        Bilingual title,
        Period period,
        List<UUID> who,
        List<String> objectives,
        ActivityState state) {

    static Activity of(ResultSet row, int number) throws SQLException {
        return new Activity(
                new ActivityId(row.getObject("id", UUID.class)),
                new GoalId(row.getObject("goal_id", UUID.class)),
                row.getString("code"),
                Rows.bilingual(row, "title"),
                Periods.of(row),
                List.of((UUID[]) row.getArray("who").getArray()),
                List.of((String[]) row.getArray("objectives").getArray()),
                ActivityState.valueOf(row.getString("state")));
    }

    /// As it would be planned anew.
    public NewActivity asNew() {
        return new NewActivity(code, title, period, who, objectives, state);
    }
}
