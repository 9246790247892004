package ruche.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.strategy.StrategyUses.Use;

/// Takes away a cycle or an axis that was made by mistake, as long as nothing rests on it. With a cycle goes what sets
/// it up: its axes, their links, its checklist and its work programme.
@Component
public class Removals {
    private final JdbcClient db;
    private final Cycles cycles;
    private final Axes axes;
    private final WorkProgramme programme;
    private final Journal journal;
    private final List<StrategyUses> modules;

    Removals(
            JdbcClient db,
            Cycles cycles,
            Axes axes,
            WorkProgramme programme,
            Journal journal,
            List<StrategyUses> modules) {
        this.db = db;
        this.cycles = cycles;
        this.axes = axes;
        this.programme = programme;
        this.journal = journal;
        this.modules = modules;
    }

    /// What rests on the cycle; nothing where it can be taken away.
    public List<Use> uses(CellId cell, Cycle cycle) {
        var found = new ArrayList<Use>();
        for (var module : modules) found.addAll(module.of(cell, cycle));
        return found;
    }

    /// What rests on the axis; nothing where it can be taken away.
    public List<Use> uses(CellId cell, Axis axis) {
        var found = new ArrayList<Use>();
        for (var module : modules) found.addAll(module.of(cell, axis));
        return found;
    }

    /// What goes with the cycle, as it is worded and counted.
    List<Use> within(CellId cell, Cycle cycle) {
        var within = new ArrayList<Use>();
        within.addAll(StrategyUses.counted(
                "strategy.use-axes", axes.of(cell, cycle.id()).size()));
        within.addAll(StrategyUses.counted(
                db,
                "strategy.use-checks",
                "select count(*) from cycle_check where cell_id = :cell and cycle_id = :id",
                cell,
                cycle.id().value()));
        within.addAll(StrategyUses.counted(
                "strategy.use-activities",
                programme.of(cell, cycle.id()).stream()
                        .mapToLong(goal -> goal.activities().size())
                        .sum()));
        return within;
    }

    /// @throws Refusal `strategy.cycle-used` while something rests on it
    @Transactional
    public void remove(CellId cell, CycleId id, By by) {
        var cycle = cycles.cycle(cell, id);
        if (!uses(cell, cycle).isEmpty()) throw new Refusal("strategy.cycle-used", cycle.code());
        journal.write(
                cell,
                by,
                Change.of("cycle.removed", "cycle/" + cycle.code())
                        .with("title-ar", cycle.title().ar())
                        .with("title-fr", cycle.title().fr()));
        for (var module : modules) module.forget(cell, id);
        for (var statement : List.of(
                """
                delete from axis_map m using axis a
                where m.cell_id = :cell and a.cell_id = m.cell_id and a.id in (m.one, m.other) and a.cycle_id = :id""",
                "delete from axis where cell_id = :cell and cycle_id = :id and parent_id is not null",
                "delete from axis where cell_id = :cell and cycle_id = :id",
                "delete from cycle_check where cell_id = :cell and cycle_id = :id",
                """
                delete from activity v using goal g
                where v.cell_id = :cell and g.cell_id = v.cell_id and g.id = v.goal_id and g.cycle_id = :id""",
                "delete from goal where cell_id = :cell and cycle_id = :id",
                "delete from cycle where cell_id = :cell and id = :id")) run(statement, cell, id.value());
    }

    /// With its links to axes of other cycles.
    ///
    /// @throws Refusal `strategy.axis-used` while something rests on it
    @Transactional
    public void remove(CellId cell, AxisId id, By by) {
        var axis = axes.axis(cell, id);
        if (!uses(cell, axis).isEmpty()) throw new Refusal("strategy.axis-used", axis.code());
        journal.write(cell, by, axes.change("axis.removed", cell, axis));
        run("delete from axis_map where cell_id = :cell and :id in (one, other)", cell, id.value());
        run("delete from axis where cell_id = :cell and id = :id", cell, id.value());
    }

    private void run(String statement, CellId cell, UUID id) {
        db.sql(statement).param("cell", cell.value()).param("id", id).update();
    }
}
