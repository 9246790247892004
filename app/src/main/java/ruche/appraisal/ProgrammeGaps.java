package ruche.appraisal;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import ruche.ideas.Idea;
import ruche.kernel.CellId;
import ruche.strategy.Axes;
import ruche.strategy.AxisId;
import ruche.strategy.Cycles;
import ruche.strategy.SectorProgramme;
import ruche.strategy.SectorProgrammeId;
import ruche.territory.Places;

/// On what an idea and a sector programme do not meet, as far as places, days and axes tell: a hint for whoever joins
/// them, who may know better. A programme that names no place, or no axis, meets all.
@Component
class ProgrammeGaps {
    private final Axes axes;
    private final Cycles cycles;
    private final Places places;

    ProgrammeGaps(Axes axes, Cycles cycles, Places places) {
        this.axes = axes;
        this.cycles = cycles;
        this.places = places;
    }

    Map<SectorProgrammeId, Set<Convergence.Ground>> of(CellId cell, Idea idea, Collection<SectorProgramme> programmes) {
        var themes = themes(cell, idea);
        var period = cycles.cycle(cell, idea.cycle()).period();
        var gaps = new HashMap<SectorProgrammeId, Set<Convergence.Ground>>();
        for (var programme : programmes) {
            var apart = EnumSet.noneOf(Convergence.Ground.class);
            if (!programme.axes().isEmpty() && themes.stream().noneMatch(programme.axes()::contains))
                apart.add(Convergence.Ground.THEME);
            if (!reaches(programme, idea)) apart.add(Convergence.Ground.PLACE);
            if (programme.period().endedBefore(period.from())) apart.add(Convergence.Ground.PERIOD);
            gaps.put(programme.id(), apart);
        }
        return gaps;
    }

    /// The codes of its axis and sub-axis; of all sub-axes where it has none.
    private Set<String> themes(CellId cell, Idea idea) {
        var themes = new HashSet<String>();
        if (idea.axis() == null) return themes;
        var axis = new AxisId(idea.axis());
        for (var one : axes.of(cell, idea.cycle())) {
            boolean chosen = one.id().value().equals(idea.subAxis()) || one.id().equals(axis);
            boolean below = idea.subAxis() == null && axis.equals(one.parent());
            if (chosen || below) themes.add(one.code());
        }
        return themes;
    }

    private boolean reaches(SectorProgramme programme, Idea idea) {
        var commune = idea.commune();
        if (commune == null || programme.places().isEmpty()) return true;
        return programme.places().stream().anyMatch(place -> places.lies(commune, place));
    }
}
