package ruche.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.accounts.People;
import ruche.actors.ActorFilter;
import ruche.actors.Actors;
import ruche.kernel.Role;
import ruche.meetings.Meetings;
import ruche.shell.Visit;
import ruche.strategy.Axes;
import ruche.strategy.Cycle;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

/// What a cell needs before its first idea, and what of it is there.
@Component
class FirstSteps {
    private final Cells cells;
    private final Places places;
    private final People people;
    private final Actors actors;
    private final Axes axes;
    private final Meetings meetings;

    FirstSteps(Cells cells, Places places, People people, Actors actors, Axes axes, Meetings meetings) {
        this.cells = cells;
        this.places = places;
        this.people = people;
        this.actors = actors;
        this.axes = axes;
        this.meetings = meetings;
    }

    /// @param places whether its territory has communes
    /// @param people whether somebody is its agent
    /// @param actors whether an actor stands in its registry
    /// @param axes whether its cycle, if it has one, has axes
    /// @param meetings whether its cycle has a meeting
    record Done(boolean places, boolean people, boolean actors, boolean axes, boolean meetings) {
        boolean all() {
            return places && people && actors && axes && meetings;
        }
    }

    /// @param cycle the one that is to begin; null before there is one
    Done done(Visit visit, @Nullable Cycle cycle) {
        var cell = visit.cell();
        return new Done(
                !places.within(cells.byId(cell).territory(), PlaceKind.COMMUNE).isEmpty(),
                !people.inRole(cell, Role.AGENT).isEmpty(),
                !actors.list(cell, ActorFilter.ALL, visit.lang(), null).items().isEmpty(),
                cycle != null && !axes.main(cell, cycle.id()).isEmpty(),
                cycle != null && !meetings.of(cell, cycle.id()).isEmpty());
    }
}
