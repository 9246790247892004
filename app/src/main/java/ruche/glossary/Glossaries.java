package ruche.glossary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.engine.text.Concept;
import ruche.engine.text.Gazetteer;
import ruche.engine.text.Glossary;
import ruche.kernel.CellId;
import ruche.record.Remembered;
import ruche.territory.Place;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

/// Which glossary a cell has: what came with the program, and what the cell adds.
@Component
public class Glossaries {
    /// How the subjects begin under which the record tells of changed words.
    public static final String SUBJECTS = "glossary/";

    /// Glossaries with words of their own that are kept in memory.
    private static final int MOST = 100;

    private final GlossaryStore store;
    private final Remembered remembered;
    private final Cells cells;
    private final Places places;
    private final Map<CellId, Made> made = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<CellId, Made> eldest) {
            return size() > MOST;
        }
    };

    private record Made(List<Concept> own, Glossary glossary) {}

    Glossaries(GlossaryStore store, Remembered remembered, Cells cells, Places places) {
        this.store = store;
        this.remembered = remembered;
        this.cells = cells;
        this.places = places;
    }

    /// The same one as before, as long as nobody changes its words.
    public Glossary of(CellId cell) {
        var own = own(cell);
        if (own.isEmpty()) return Glossary.shipped();
        synchronized (made) {
            var known = made.get(cell);
            if (known != null && known.own().equals(own)) return known.glossary();
            var now = Glossary.shipped().with(own);
            made.put(cell, new Made(own, now));
            return now;
        }
    }

    /// What a cell adds to the glossary that came with the program.
    public List<Concept> own(CellId cell) {
        return terms(cell).stream()
                .filter(term -> !term.withdrawn())
                .flatMap(term -> term.read().stream())
                .toList();
    }

    /// What it adds and what it withdrew.
    List<OwnTerm> terms(CellId cell) {
        return remembered.of(cell, List.of("glossary/terms"), () -> store.all(cell));
    }

    /// Glossary and places of a cell.
    public KnownWords known(CellId cell) {
        return new KnownWords(of(cell), listed(cells.byId(cell).territory()));
    }

    /// The glossaries of the cells that have words of their own.
    public Map<CellId, Glossary> ofCells() {
        var own = new LinkedHashMap<CellId, Glossary>();
        for (var cell : store.cells()) own.put(cell, of(cell));
        return own;
    }

    private List<Gazetteer.Listed> listed(String territory) {
        var listed = new ArrayList<Gazetteer.Listed>();
        places.spellings(territory).forEach((place, spellings) -> listed.add(listed(place, spellings)));
        return listed;
    }

    /// The code of a commune is one of its names, for ideas name their commune by it.
    private static Gazetteer.Listed listed(Place place, List<String> spellings) {
        var names = new ArrayList<>(spellings);
        if (place.kind() == PlaceKind.COMMUNE) names.add(place.code());
        return new Gazetteer.Listed(place.code(), level(place.kind()), names);
    }

    private static Gazetteer.Level level(PlaceKind kind) {
        return switch (kind) {
            case REGION, PROVINCE, CIRCLE, CAIDAT -> Gazetteer.Level.WIDER;
            case COMMUNE -> Gazetteer.Level.COMMUNE;
            case DOUAR -> Gazetteer.Level.DOUAR;
        };
    }
}
