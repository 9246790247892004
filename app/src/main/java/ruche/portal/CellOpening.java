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
import ruche.shell.Faults;
import ruche.shell.Typed;
import ruche.territory.Place;
import ruche.territory.PlaceImport;
import ruche.territory.Places;

/// Opens a cell together with the places of its territory.
@Component
public class CellOpening {
    /// More is seldom read: who mends these sees the next.
    private static final int SAID = 5;

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
    /// @throws Refusal `portal.code-known`, `portal.prefix-known`, `portal.territory-served`,
    ///     `portal.territory-not-listed`
    /// @throws FolderFaulty with line and column of what cannot be taken in
    @Transactional
    public Opened open(NewCell cell, @Nullable PlaceFile list, By by) {
        var person = by.personId();
        if (person.isPresent()) mustBeUnserved(cell.territory());
        var opened = cells.create(cell, by);
        person.ifPresent(one -> people.grant(opened.id(), one, Role.ADMINISTRATOR, null, null, by));
        int added = list == null ? 0 : take(list, opened, person.isPresent() ? cell.territory() : null, by);
        boolean known = places.byCode(cell.territory()).isPresent();
        if (list != null && !known) throw notListed(cell.territory(), list);
        if (person.isPresent()) mustBeUnserved(cell.territory(), opened.id());
        return new Opened(opened, added, known);
    }

    /// What speaks against opening the cell that a form describes, before anything is written.
    ///
    /// @throws Refusal for all of it, beside what [NewCell#of] refuses
    void check(Typed form, @Nullable PlaceFile list, By by) {
        var faults = new Faults();
        var territory = form.text("territory");
        faults.check(() -> mustBeNew(form.text("code"), form.text("prefix")));
        if (by.personId().isPresent() && !territory.isEmpty()) faults.check(() -> mustBeUnserved(territory));
        if (list != null) check(list, territory, by, faults);
        faults.end();
    }

    /// Where the list lacks the territory, each of its rows would be another cell's: that is said once.
    private void check(PlaceFile list, String territory, By by, Faults faults) {
        var looked = places.look(list.csv, null);
        boolean lacking = !territory.isEmpty()
                && !looked.codes().isEmpty()
                && !looked.codes().contains(territory)
                && places.byCode(territory).isEmpty();
        if (lacking) faults.add(notListed(territory, list));
        else if (by.personId().isPresent() && !territory.isEmpty()) looked = places.look(list.csv, territory);
        for (var fault :
                looked.faults().subList(0, Math.min(SAID, looked.faults().size()))) faults.add(faulty(list, fault));
    }

    private static Refusal notListed(String territory, PlaceFile list) {
        return new Refusal("portal.territory-not-listed", territory, list.name).about("territory");
    }

    private void mustBeNew(String code, String prefix) {
        for (var cell : cells.all()) {
            if (cell.code().equals(code)) throw new Refusal("portal.code-known", code).about("code");
            if (cell.prefix().equals(prefix)) throw new Refusal("portal.prefix-known", prefix).about("prefix");
        }
    }

    private static Refusal faulty(PlaceFile list, PlaceImport.Fault fault) {
        var why = new Refusal(fault.key(), fault.arguments().toArray());
        // What is wrong with the file as a whole is wrong in no line of it.
        if (fault.key().startsWith("sheets.")) return why.about("places");
        return FolderFaulty.because(list.name, fault.line(), why).about("places");
    }

    private int take(PlaceFile list, Cell cell, @Nullable String only, By by) {
        return switch (places.importList(list.csv, only, cell.id(), by)) {
            case PlaceImport.Imported done -> done.added();
            case PlaceImport.Faulty(var faults) -> throw faulty(list, faults.getFirst());
        };
    }

    private void mustBeUnserved(String territory, CellId... but) {
        var reach = reach(territory);
        for (var cell : cells.all())
            if (!Set.of(but).contains(cell.id()) && reach.contains(cell.territory()))
                throw new Refusal("portal.territory-served", territory).about("territory");
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
