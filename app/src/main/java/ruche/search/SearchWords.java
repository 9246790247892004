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
import ruche.glossary.Glossaries;
import ruche.record.Fingerprint;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

/// The words by which records are read: the glossary of each cell, and the communes of all cells in whatever spelling.
@Component
class SearchWords {
    /// Grows when records are put into the index in another way: the indexes made before are then made anew.
    private static final String MADE = "2";

    private final Cells cells;
    private final Places places;
    private final Glossaries glossaries;

    SearchWords(Cells cells, Places places, Glossaries glossaries) {
        this.cells = cells;
        this.places = places;
        this.glossaries = glossaries;
    }

    /// @param readers by cell, for those that have words of their own
    /// @param common of all other cells
    /// @param edition by which an index knows that it was made with the same
    record Known(Map<String, Reader> readers, Reader common, String edition) {
        /// @param cell as an index calls it
        Reader reader(String cell) {
            return readers.getOrDefault(cell, common);
        }
    }

    Known now() {
        var communes = communes();
        var gazetteer = Gazetteer.of(communes);
        var readers = new TreeMap<String, Reader>();
        var edition = parts(communes);
        glossaries.ofCells().forEach((cell, glossary) -> {
            readers.put(LiveIndex.name(cell), new Reader(glossary, gazetteer));
            edition.add(cell + " " + glossaries.own(cell));
        });
        return new Known(readers, new Reader(Glossary.shipped(), gazetteer), written(edition));
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

    private static List<String> parts(Map<String, List<String>> communes) {
        var all = new ArrayList<String>(List.of(MADE));
        Glossary.shipped().concepts().forEach(concept -> all.add(concept.toString()));
        communes.forEach((code, names) -> all.add(code + names));
        return all;
    }

    private static String written(List<String> parts) {
        return java.util.HexFormat.of()
                .formatHex(Fingerprint.of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
    }
}
