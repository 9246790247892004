package ruche.strategy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.shell.Naming;

/// Names axes, cycles and sector programmes for the audit.
@Component
class StrategyNaming implements Naming {
    private final Axes axes;
    private final Cycles cycles;
    private final SectorProgrammes programmes;

    StrategyNaming(Axes axes, Cycles cycles, SectorProgrammes programmes) {
        this.axes = axes;
        this.cycles = cycles;
        this.programmes = programmes;
    }

    @Override
    public Map<String, Names> kinds() {
        return Map.of("axis", this::axes, "cycle", this::cycles, "programme", this::programmes);
    }

    private Map<String, String> axes(CellId cell, Lang lang, Set<String> ids) {
        var names = new HashMap<String, String>();
        axes.names(cell).forEach((id, name) -> {
            if (ids.contains(id.toString())) names.put(id.toString(), name.in(lang));
        });
        return names;
    }

    private Map<String, String> cycles(CellId cell, Lang lang, Set<String> codes) {
        var names = new HashMap<String, String>();
        for (var cycle : cycles.all(cell))
            if (codes.contains(cycle.code()))
                names.put(cycle.code(), cycle.title().in(lang));
        return names;
    }

    private Map<String, String> programmes(CellId cell, Lang lang, Set<String> codes) {
        var names = new HashMap<String, String>();
        for (var programme : programmes.all(cell))
            if (codes.contains(programme.code()))
                names.put(programme.code(), programme.name().in(lang));
        return names;
    }
}
