package ruche.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.engine.text.Gazetteer;
import ruche.engine.text.Glossary;
import ruche.engine.text.Reader;
import ruche.record.Fingerprint;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

/// The words by which records are read: the glossary, and the communes of all cells in whatever spelling.
@Component
class SearchWords {
    /// Grows when records are put into the index in another way: the indexes made before are then made anew.
    private static final String MADE = "2";

    private final Cells cells;
    private final Places places;

    SearchWords(Cells cells, Places places) {
        this.cells = cells;
        this.places = places;
    }

    /// @param edition by which an index knows that it was made with the same
    record Known(Reader reader, String edition) {}

    Known now() {
        var communes = communes();
        var glossary = Glossary.shipped();
        return new Known(new Reader(glossary, Gazetteer.of(communes)), edition(glossary, communes));
    }

    private Map<String, List<String>> communes() {
        var communes = new TreeMap<String, List<String>>();
        for (var territory :
                cells.all().stream().map(cell -> cell.territory()).distinct().toList())
            places.spellings(territory).forEach((place, spellings) -> {
                if (place.kind() == PlaceKind.COMMUNE) communes.put(place.code(), List.copyOf(spellings));
            });
        return communes;
    }

    private static String edition(Glossary glossary, Map<String, List<String>> communes) {
        var all = new ArrayList<String>(List.of(MADE));
        glossary.concepts().forEach(concept -> all.add(concept.toString()));
        communes.forEach((code, names) -> all.add(code + names));
        return java.util.HexFormat.of()
                .formatHex(Fingerprint.of(String.join("\n", all).getBytes(StandardCharsets.UTF_8)));
    }
}
