package ruche.territory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.accounts.SettingsNode;
import ruche.accounts.SettingsPart;
import ruche.accounts.SettingsTaken;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.shell.CsvFile;

/// The places of the cell's territory, under the columns of a list of places. They serve a cell of the same territory
/// only: nobody writes the places of another.
@Component
class TerritorySettings implements SettingsPart {
    private static final String KIND = "territory.settings-places";

    private final Places places;
    private final Cells cells;

    TerritorySettings(Places places, Cells cells) {
        this.places = places;
        this.cells = cells;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Map<String, Object> of(CellId cell) {
        var list = new ArrayList<Map<String, String>>();
        places.spellings(cells.byId(cell).territory())
                .forEach((place, spellings) -> list.add(told(PlaceLine.of(place, spellings))));
        return Map.of("places", list);
    }

    private static Map<String, String> told(List<String> line) {
        var told = new LinkedHashMap<String, String>();
        var columns = Places.columns();
        for (int i = 0; i < columns.size(); i++) if (!line.get(i).isEmpty()) told.put(columns.get(i), line.get(i));
        return told;
    }

    @Override
    public void take(CellId cell, SettingsNode file, SettingsTaken taken, By by) {
        var own = cells.byId(cell).territory();
        var told = file.list("places");
        if (told.isEmpty()) return;
        var theirs = file.part("cell").line("territory");
        if (!theirs.equals(own)) {
            taken.leftOut(KIND, new Refusal("territory.settings-elsewhere", theirs, own));
            return;
        }
        var known = places.known(told.stream().map(place -> place.line("code")).toList());
        var added = told.stream()
                .filter(place -> taken.adds(KIND, known.containsKey(place.line("code"))))
                .toList();
        if (!added.isEmpty()) add(cell, own, added, by);
    }

    private void add(CellId cell, String territory, List<SettingsNode> added, By by) {
        if (places.importList(csv(added), territory, cell, by) instanceof PlaceImport.Faulty(var faults)) {
            var first = faults.getFirst();
            var at = added.get(Math.clamp(first.line() - 2, 0, added.size() - 1));
            at.attempt(() -> {
                throw new Refusal(first.key(), first.arguments().toArray());
            });
        }
    }

    private static byte[] csv(List<SettingsNode> places) {
        try (var out = new ByteArrayOutputStream()) {
            var csv = new CsvFile(out);
            csv.line(Places.columns());
            for (var place : places)
                csv.line(Places.columns().stream()
                        .map(column -> CsvFile.text(place.lineOrEmpty(column)))
                        .toList());
            csv.end();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
