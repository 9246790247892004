package ruche.appraisal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.strategy.Axis;
import ruche.strategy.Cycle;
import ruche.strategy.StrategyUses;

/// Batches put before the services in a cycle; what was decided while an idea stood under an axis.
@Component
class AppraisalUsing implements StrategyUses {
    private final JdbcClient db;

    AppraisalUsing(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Use> of(CellId cell, Cycle cycle) {
        return StrategyUses.counted(
                db,
                "appraisal.use-batches",
                "select count(*) from appraisal_batch where cell_id = :cell and cycle_id = :id",
                cell,
                cycle.id().value());
    }

    @Override
    public List<Use> of(CellId cell, Axis axis) {
        return StrategyUses.counted(
                db,
                "appraisal.use-decisions",
                "select count(*) from appraisal_decision where cell_id = :cell and axis_id = :id",
                cell,
                axis.id().value());
    }
}
