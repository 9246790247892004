package ruche.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;

/// Sector programmes name axes by their codes, of whatever cycle; and an axis carries its parts.
@Component
class ProgrammesUsing implements StrategyUses {
    private final Cycles cycles;
    private final Axes axes;
    private final SectorProgrammes programmes;

    ProgrammesUsing(Cycles cycles, Axes axes, SectorProgrammes programmes) {
        this.cycles = cycles;
        this.axes = axes;
        this.programmes = programmes;
    }

    @Override
    public List<Use> of(CellId cell, Cycle cycle) {
        var own = axes.of(cell, cycle.id());
        return StrategyUses.counted("strategy.use-programmes", naming(cell, cycle.id(), own));
    }

    @Override
    public List<Use> of(CellId cell, Axis axis) {
        var like = axes.of(cell, axis.cycle());
        long parts =
                like.stream().filter(other -> axis.id().equals(other.parent())).count();
        var uses = new ArrayList<>(StrategyUses.counted("strategy.use-parts", parts));
        uses.addAll(StrategyUses.counted("strategy.use-programmes", naming(cell, axis.cycle(), List.of(axis))));
        return uses;
    }

    /// How many name one of these axes by a code that no other cycle has.
    private long naming(CellId cell, CycleId cycle, List<Axis> gone) {
        var codes = gone.stream().map(Axis::code).collect(Collectors.toSet());
        for (var other : cycles.all(cell))
            if (!other.id().equals(cycle)) axes.of(cell, other.id()).forEach(axis -> codes.remove(axis.code()));
        return programmes.all(cell).stream()
                .filter(programme -> meets(programme.axes(), codes))
                .count();
    }

    private static boolean meets(Set<String> named, Set<String> codes) {
        return named.stream().anyMatch(codes::contains);
    }
}
