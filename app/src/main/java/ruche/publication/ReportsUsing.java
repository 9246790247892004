package ruche.publication;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.strategy.Axis;
import ruche.strategy.Cycle;
import ruche.strategy.CycleId;
import ruche.strategy.StrategyUses;

/// Versions of a cycle's report, what was written into it, also of an axis, and what was laid open to remarks.
@Component
class ReportsUsing implements StrategyUses {
    private final JdbcClient db;

    ReportsUsing(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Use> of(CellId cell, Cycle cycle) {
        var id = cycle.id().value();
        var uses = new ArrayList<Use>();
        uses.addAll(StrategyUses.counted(
                db,
                "publication.use-versions",
                "select count(*) from report_version where cell_id = :cell and cycle_id = :id",
                cell,
                id));
        uses.addAll(StrategyUses.counted(
                db,
                "publication.use-texts",
                "select count(*) from report_text where cell_id = :cell and cycle_id = :id",
                cell,
                id));
        uses.addAll(StrategyUses.counted(
                db,
                "publication.use-restitutions",
                "select count(*) from restitution where cell_id = :cell and cycle_id = :id",
                cell,
                id));
        return uses;
    }

    @Override
    public List<Use> of(CellId cell, Axis axis) {
        return StrategyUses.counted(
                db,
                "publication.use-texts",
                "select count(*) from report_text where cell_id = :cell and axis_id = :id",
                cell,
                axis.id().value());
    }

    @Override
    public void forget(CellId cell, CycleId cycle) {
        for (var statement : List.of(
                "delete from report_outline where cell_id = :cell and cycle_id = :id",
                "delete from report_text_draft where cell_id = :cell and cycle_id = :id",
                "delete from report_file where cell_id = :cell and cycle_id = :id"))
            db.sql(statement)
                    .param("cell", cell.value())
                    .param("id", cycle.value())
                    .update();
    }
}
