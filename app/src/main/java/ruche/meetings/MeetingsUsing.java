package ruche.meetings;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.strategy.Axis;
import ruche.strategy.Cycle;
import ruche.strategy.StrategyUses;

/// Meetings of a cycle or about an axis.
@Component
class MeetingsUsing implements StrategyUses {
    private final JdbcClient db;

    MeetingsUsing(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Use> of(CellId cell, Cycle cycle) {
        return StrategyUses.counted(
                db,
                "meetings.use-meetings",
                "select count(*) from meeting where cell_id = :cell and cycle_id = :id",
                cell,
                cycle.id().value());
    }

    @Override
    public List<Use> of(CellId cell, Axis axis) {
        return StrategyUses.counted(
                db,
                "meetings.use-meetings",
                "select count(*) from meeting where cell_id = :cell and axis_id = :id",
                cell,
                axis.id().value());
    }
}
