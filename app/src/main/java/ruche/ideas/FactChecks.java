package ruche.ideas;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.strategy.CycleId;
import ruche.strategy.Cycles;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

/// What must hold of an idea by whichever door it or its completion comes.
@Component
class FactChecks {
    private final Cells cells;
    private final Cycles cycles;
    private final Places places;

    FactChecks(Cells cells, Cycles cycles, Places places) {
        this.cells = cells;
        this.cycles = cycles;
        this.places = places;
    }

    /// @throws Refusal `ideas.title-needed`, `ideas.commune-needed`, `ideas.commune-unknown` for what is no commune of
    ///     the cell's territory
    void check(CellId cell, CycleId cycle, String title, String bearerName, @Nullable String commune) {
        if (title.isBlank() && bearerName.isBlank()) throw new Refusal("ideas.title-needed").about("title");
        if (commune == null) {
            if (cycles.cycle(cell, cycle).communeRequired()) throw new Refusal("ideas.commune-needed").about("commune");
            return;
        }
        var place = places.byCode(commune).filter(one -> one.kind() == PlaceKind.COMMUNE);
        if (place.isEmpty() || !places.lies(commune, cells.byId(cell).territory()))
            throw new Refusal("ideas.commune-unknown", commune).about("commune");
    }
}
