package ruche.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.Cell;
import ruche.accounts.Cells;
import ruche.kernel.By;
import ruche.kernel.Refusal;
import ruche.strategy.Cycle;
import ruche.strategy.CycleTexts;
import ruche.strategy.Cycles;
import ruche.territory.PlaceImport;
import ruche.territory.Places;
import tools.jackson.databind.json.JsonMapper;

/// Reads the frame of a whole cycle from a folder (`cycle.json` and the files it names): cell, places, axes, programmes
/// and meetings, the texts of its report; actors and attendance through the import that everybody uses. What is already
/// there, by its key, stays as it is, so that a folder can be read again.
@Component
public class CycleFolder {
    /// The file of actors says itself of what kind each is.
    private static final String MIXED = "mixed";

    private final JsonMapper json;
    private final Cells cells;
    private final Cycles cycles;
    private final Places places;
    private final FolderSheets sheets;
    private final FolderStrategy strategy;
    private final FolderMeetings meetings;
    private final FolderMinutes minutes;
    private final CycleTexts texts;

    CycleFolder(
            JsonMapper json,
            Cells cells,
            Cycles cycles,
            Places places,
            FolderSheets sheets,
            FolderStrategy strategy,
            FolderMeetings meetings,
            FolderMinutes minutes,
            CycleTexts texts) {
        this.json = json;
        this.cells = cells;
        this.cycles = cycles;
        this.places = places;
        this.sheets = sheets;
        this.strategy = strategy;
        this.meetings = meetings;
        this.minutes = minutes;
        this.texts = texts;
    }

    /// All of it or nothing.
    ///
    /// @throws FolderFaulty with file, line and column of what cannot be taken in
    @Transactional
    public LoadedCycle load(Path folder, By by) {
        var file = CycleJson.of(folder, json);
        var cell = cell(file, by);
        file.file("places").ifPresent(name -> places(folder.resolve(name), name, cell, by));
        sheets.take(file, "actors", cell.id(), "actors", MIXED, by);
        var cycle = cycle(file, cell, by);
        strategy.load(file, cell, cycle, by);
        meetings.load(file, cell.id(), cycle.id(), by);
        sheets.take(file, "attendance", cell.id(), "meetings", cycle.code(), by);
        minutes.load(file, cell.id(), cycle.id(), by);
        file.file("report").ifPresent(name -> texts.take(cell.id(), cycle, folder.resolve(name), by));
        return new LoadedCycle(cell, cycle);
    }

    private Cell cell(CycleJson file, By by) {
        var cell = file.cell();
        return cells.byCode(cell.code()).orElseGet(() -> cells.create(cell, by));
    }

    private Cycle cycle(CycleJson file, Cell cell, By by) {
        var cycle = file.cycle();
        return cycles.byCode(cell.id(), cycle.code()).orElseGet(() -> cycles.open(cell.id(), cycle, by));
    }

    private void places(Path list, String name, Cell cell, By by) {
        try {
            if (places.importList(Files.readAllBytes(list), null, cell.id(), by)
                    instanceof PlaceImport.Faulty(var faults)) {
                var first = faults.getFirst();
                throw FolderFaulty.because(
                        name,
                        first.line(),
                        new Refusal(first.key(), first.arguments().toArray()));
            }
        } catch (IOException e) {
            throw FolderFaulty.missing(name);
        }
    }
}
