package ruche.portal;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.Cell;
import ruche.accounts.Cells;
import ruche.accounts.NewCell;
import ruche.accounts.People;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.territory.Place;
import ruche.territory.PlaceImport;
import ruche.territory.Places;

/// Opens a cell together with the places of its territory.
@Component
public class CellOpening {
    private final Cells cells;
    private final Places places;
    private final People people;

    CellOpening(Cells cells, Places places, People people) {
        this.cells = cells;
        this.places = places;
        this.people = people;
    }

    /// A list of places, as `territory` takes it in.
    public static final class PlaceFile {
        private final String name;
        private final byte[] csv;

        /// @param name of the file, to speak of it
        public PlaceFile(String name, byte[] csv) {
            this.name = name;
            this.csv = csv.clone();
        }
    }

    /// @param places how many the list added
    /// @param territoryKnown whether the cell's territory is among the places known
    public record Opened(Cell cell, int places, boolean territoryKnown) {}

    /// Whoever opens a cell through the pages becomes its administrator, and cannot open one where another serves:
    /// an administrator may correct the places of his territory. Whoever runs the machine may.
    ///
    /// @throws Refusal `accounts.cell-known`, `portal.territory-served`, `portal.territory-not-listed`
    /// @throws FolderFaulty with line and column of what cannot be taken in
    @Transactional
    public Opened open(NewCell cell, @Nullable PlaceFile list, By by) {
        var person = by.personId();
        if (person.isPresent()) mustBeUnserved(cell.territory());
        var opened = cells.create(cell, by);
        person.ifPresent(one -> people.grant(opened.id(), one, Role.ADMINISTRATOR, null, null, by));
        int added = list == null ? 0 : take(list, opened, person.isPresent() ? cell.territory() : null, by);
        boolean known = places.byCode(cell.territory()).isPresent();
        if (list != null && !known) throw new Refusal("portal.territory-not-listed", cell.territory(), list.name);
        if (person.isPresent()) mustBeUnserved(cell.territory(), opened.id());
        return new Opened(opened, added, known);
    }

    private int take(PlaceFile list, Cell cell, @Nullable String only, By by) {
        return switch (places.importList(list.csv, only, cell.id(), by)) {
            case PlaceImport.Imported done -> done.added();
            case PlaceImport.Faulty(var faults) -> {
                var first = faults.getFirst();
                var why = new Refusal(first.key(), first.arguments().toArray());
                throw FolderFaulty.because(list.name, first.line(), why);
            }
        };
    }

    private void mustBeUnserved(String territory, CellId... but) {
        var reach = reach(territory);
        for (var cell : cells.all())
            if (!Set.of(but).contains(cell.id()) && reach.contains(cell.territory()))
                throw new Refusal("portal.territory-served", territory);
    }

    /// The territory, all that lies in it, and all in which it lies.
    private Set<String> reach(String territory) {
        var reach = new LinkedHashSet<>(Set.of(territory));
        for (var place : places.tree(territory)) reach.add(place.code());
        var at = places.byCode(territory).map(Place::parent);
        while (at.isPresent() && reach.add(at.get()))
            at = at.flatMap(places::byCode).map(Place::parent).or(Optional::empty);
        return reach;
    }
}
