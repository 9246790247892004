package ruche.ideas;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.sheets.SheetImports;
import ruche.strategy.Axis;
import ruche.strategy.Cycle;
import ruche.strategy.StrategyUses;

/// Ideas of a cycle or under an axis, the numbers that ideas of undone imports keep, and files that are to go into the
/// cycle.
@Component
class IdeasUsing implements StrategyUses {
    private final JdbcClient db;
    private final SheetImports imports;

    IdeasUsing(JdbcClient db, SheetImports imports) {
        this.db = db;
        this.imports = imports;
    }

    @Override
    public List<Use> of(CellId cell, Cycle cycle) {
        var uses = counted("""
                select count(*) filter (where state <> 'UNDONE') as ideas, count(*) filter (where state = 'UNDONE') as undone
                from idea
                where cell_id = :cell and cycle_id = :id""", cell, cycle.id().value());
        uses.addAll(StrategyUses.counted("ideas.use-imports", imports.going(cell, cycle.code())));
        return uses;
    }

    @Override
    public List<Use> of(CellId cell, Axis axis) {
        return counted("""
                select count(*) filter (where state <> 'UNDONE') as ideas, count(*) filter (where state = 'UNDONE') as undone
                from idea
                where cell_id = :cell and :id in (axis_id, sub_axis_id)""", cell, axis.id().value());
    }

    private List<Use> counted(String sql, CellId cell, UUID id) {
        return db.sql(sql)
                .param("cell", cell.value())
                .param("id", id)
                .query((row, _) -> {
                    var uses = new ArrayList<>(StrategyUses.counted("ideas.use-ideas", row.getLong("ideas")));
                    uses.addAll(StrategyUses.counted("ideas.use-undone", row.getLong("undone")));
                    return uses;
                })
                .single();
    }
}
