package ruche.territory;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ruche.accounts.Cells;
import ruche.shell.CsvFile;
import ruche.shell.Visit;

@Controller
class TerritoryPages {
    private final Places places;
    private final Cells cells;

    TerritoryPages(Places places, Cells cells) {
        this.places = places;
        this.cells = cells;
    }

    @GetMapping("/c/{cell}/territory")
    String territory(Visit visit, Model model) {
        model.addAttribute("view", TerritoryView.of(places.tree(territoryOf(visit)), territoryOf(visit)));
        return "territory/territory";
    }

    @GetMapping("/c/{cell}/territory/import")
    String ask(Visit visit, Model model) {
        model.addAttribute("into", "territory/" + territoryOf(visit));
        var columns = new LinkedHashMap<String, String>();
        for (var field : PlaceFields.TARGET.fields())
            columns.put(PlaceFields.heading(field.id()), "territory.import-field-" + field.id());
        model.addAttribute("columns", columns);
        return "territory/import";
    }

    /// The places as they are known, to be corrected or filled in; where none is, the territory itself.
    @GetMapping("/c/{cell}/territory/template")
    void template(Visit visit, HttpServletResponse response) throws IOException {
        response.setContentType(CsvFile.TYPE);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"places-" + visit.here().code() + ".csv\"");
        var csv = new CsvFile(response.getOutputStream());
        csv.line(Places.columns());
        var spellings = places.spellings(territoryOf(visit));
        if (spellings.isEmpty()) csv.line(List.of(territoryOf(visit), "", "", "", "", "", "", "", "", "", ""));
        spellings.forEach((place, names) -> csv.line(PlaceLine.of(place, names)));
        csv.end();
    }

    private String territoryOf(Visit visit) {
        return cells.byId(visit.cell()).territory();
    }
}
