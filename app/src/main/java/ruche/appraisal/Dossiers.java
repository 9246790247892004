package ruche.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.actors.Actors;
import ruche.ideas.Idea;
import ruche.ideas.IdeaState;
import ruche.ideas.Ideas;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.strategy.Axes;
import ruche.strategy.AxisId;
import ruche.strategy.SectorProgrammes;
import ruche.territory.Place;
import ruche.territory.Places;

/// Puts together what a page shows of one idea.
@Component
class Dossiers {
    private final Ideas ideas;
    private final Opinions opinions;
    private final Convergences convergences;
    private final Decisions decisions;
    private final SectorProgrammes programmes;
    private final ProgrammeGaps gaps;
    private final Actors actors;
    private final Axes axes;
    private final Places places;

    Dossiers(
            Ideas ideas,
            Opinions opinions,
            Convergences convergences,
            Decisions decisions,
            SectorProgrammes programmes,
            ProgrammeGaps gaps,
            Actors actors,
            Axes axes,
            Places places) {
        this.ideas = ideas;
        this.opinions = opinions;
        this.convergences = convergences;
        this.decisions = decisions;
        this.programmes = programmes;
        this.gaps = gaps;
        this.actors = actors;
        this.axes = axes;
        this.places = places;
    }

    /// @throws NotFound if the cell has no such idea, or its import was undone
    Dossier of(CellId cell, String number) {
        var idea = ideas.byNumber(cell, number)
                .filter(found -> found.state() != IdeaState.UNDONE)
                .orElseThrow(() -> new NotFound(number));
        var said = opinions.ofIdea(cell, idea.id());
        var services = said.stream().map(opinion -> opinion.service().value()).collect(Collectors.toSet());
        return new Dossier(
                idea,
                axis(cell, idea),
                commune(idea),
                actors.names(cell, services),
                said,
                joined(cell, idea),
                decisions.ofIdea(cell, idea.id()),
                gaps.of(cell, idea, programmes.all(cell)));
    }

    private @Nullable Bilingual axis(CellId cell, Idea idea) {
        if (idea.axis() == null) return null;
        var axis = axes.axis(cell, new AxisId(idea.axis())).name();
        if (idea.subAxis() == null) return axis;
        var sub = axes.axis(cell, new AxisId(idea.subAxis())).name();
        return new Bilingual(axis.in(Lang.AR) + " › " + sub.in(Lang.AR), axis.in(Lang.FR) + " › " + sub.in(Lang.FR));
    }

    private @Nullable Bilingual commune(Idea idea) {
        if (idea.commune() == null) return null;
        return places.byCode(idea.commune()).map(Place::name).orElse(null);
    }

    private List<Dossier.Joined> joined(CellId cell, Idea idea) {
        var joined = new ArrayList<Dossier.Joined>();
        for (var convergence : convergences.ofIdea(cell, idea.id()))
            joined.add(new Dossier.Joined(convergence, programmes.programme(cell, convergence.programme())));
        return joined;
    }
}
