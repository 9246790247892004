package ruche.appraisal;

import java.util.List;
import java.util.UUID;
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
                "appraisal.use-batches",
                count(
                        "select count(*) as n from appraisal_batch where cell_id = :cell and cycle_id = :id",
                        cell,
                        cycle.id().value()));
    }

    @Override
    public List<Use> of(CellId cell, Axis axis) {
        return StrategyUses.counted(
                "appraisal.use-decisions",
                count(
                        "select count(*) as n from appraisal_decision where cell_id = :cell and axis_id = :id",
                        cell,
                        axis.id().value()));
    }

    private long count(String sql, CellId cell, UUID id) {
        return db.sql(sql)
                .param("cell", cell.value())
                .param("id", id)
                .query((row, _) -> row.getLong("n"))
                .single();
    }
}
