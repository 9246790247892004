package ruche.appraisal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.ideas.IdeaFilter;
import ruche.ideas.IdeaState;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.shell.CellFace;
import ruche.shell.Visit;
import ruche.strategy.Axes;
import ruche.strategy.Axis;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;
import ruche.territory.Place;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

/// What ideas can be chosen by: cycle, axis, commune, state.
@Component
class Choices {
    /// How many ideas a page offers one by one; more are taken all together or by a narrower filter.
    static final int SHOWN = 200;

    /// Ideas that services and committee may be asked about.
    static final Set<IdeaState> CLASSIFIED = EnumSet.of(
            IdeaState.CLASSIFIED,
            IdeaState.APPRAISED,
            IdeaState.CONVERGED,
            IdeaState.RETAINED,
            IdeaState.POSTPONED,
            IdeaState.NOT_RETAINED);

    private final Cells cells;
    private final Cycles cycles;
    private final Axes axes;
    private final Places places;
    private final Clock clock;

    Choices(Cells cells, Cycles cycles, Axes axes, Places places, Clock clock) {
        this.cells = cells;
        this.cycles = cycles;
        this.axes = axes;
        this.places = places;
        this.clock = clock;
    }

    record Offered(Cycle cycle, List<Cycle> cycles, List<Axis> axes, Map<String, Bilingual> communes) {}

    Offered of(Visit visit, @Nullable String cycle) {
        var chosen = cycle(visit.cell(), cycle);
        return new Offered(
                chosen, cycles.all(visit.cell()), axes.main(visit.cell(), chosen.id()), communes(visit.here()));
    }

    /// The cycle of that code; the current one when none is named.
    ///
    /// @throws Refusal if the cell has no cycle yet
    Cycle cycle(CellId cell, @Nullable String code) {
        if (code != null && !code.isEmpty()) return cycles.named(cell, code);
        return cycles.current(cell).orElseThrow(() -> new Refusal("appraisal.no-cycle"));
    }

    /// By code, in the order of the codes.
    Map<String, Bilingual> communes(CellFace cell) {
        var communes = new LinkedHashMap<String, Bilingual>();
        for (Place place : places.within(cells.byId(cell.id()).territory(), PlaceKind.COMMUNE))
            communes.put(place.code(), place.name());
        return communes;
    }

    /// @param fields `cycle`, `axis` and `commune` by code, `state` by name; what is missing does not count,
    ///     but for the state: then the ideas just classified
    IdeaFilter filter(CellId cell, Map<String, String> fields) {
        var cycle = cycle(cell, fields.get("cycle"));
        var axis = fields.getOrDefault("axis", "");
        var commune = fields.getOrDefault("commune", "");
        return IdeaFilter.of(cycle.id())
                .onAxis(
                        axis.isEmpty()
                                ? null
                                : axes.byCode(cell, cycle.id(), axis)
                                        .map(found -> found.id().value())
                                        .orElse(null))
                .inCommune(commune.isEmpty() ? null : commune)
                .inStates(states(fields.getOrDefault("state", "")));
    }

    private static Set<IdeaState> states(String name) {
        return CLASSIFIED.stream()
                .filter(state -> state.name().equals(name))
                .findFirst()
                .<Set<IdeaState>>map(EnumSet::of)
                .orElse(EnumSet.of(IdeaState.CLASSIFIED));
    }

    LocalDate today(CellFace cell) {
        return LocalDate.now(clock.withZone(cell.zone()));
    }
}
