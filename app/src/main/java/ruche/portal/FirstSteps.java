package ruche.portal;

import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.accounts.People;
import ruche.actors.ActorFilter;
import ruche.actors.Actors;
import ruche.kernel.Role;
import ruche.shell.Visit;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

/// What a cell needs before its first cycle, and what of it is there.
@Component
class FirstSteps {
    private final Cells cells;
    private final Places places;
    private final People people;
    private final Actors actors;

    FirstSteps(Cells cells, Places places, People people, Actors actors) {
        this.cells = cells;
        this.places = places;
        this.people = people;
        this.actors = actors;
    }

    /// @param places whether its territory has communes
    /// @param people whether somebody is its agent
    /// @param actors whether an actor stands in its registry
    record Done(boolean places, boolean people, boolean actors) {}

    Done done(Visit visit) {
        var cell = visit.cell();
        return new Done(
                !places.within(cells.byId(cell).territory(), PlaceKind.COMMUNE).isEmpty(),
                !people.inRole(cell, Role.AGENT).isEmpty(),
                !actors.list(cell, ActorFilter.ALL, visit.lang(), null).items().isEmpty());
    }
}
