package ruche.territory;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import ruche.accounts.Cells;
import ruche.kernel.NotFound;
import ruche.shell.Flash;
import ruche.shell.Visit;

@Controller
class TerritoryPages {
    private static final int FAULTS_SHOWN = 200;

    private final Places places;
    private final Cells cells;
    private final Flash flash;

    TerritoryPages(Places places, Cells cells, Flash flash) {
        this.places = places;
        this.cells = cells;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/territory")
    String territory(Visit visit, Model model) {
        model.addAttribute("view", TerritoryView.of(places.tree(territoryOf(visit)), territoryOf(visit)));
        return "territory/territory";
    }

    @GetMapping("/c/{cell}/territory/import")
    String ask(Visit visit, Model model) {
        return form(model, List.of());
    }

    @PostMapping("/c/{cell}/territory/import")
    String take(Visit visit, @RequestParam @Nullable MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        if (file == null) throw new NotFound("file");
        return switch (places.importCsv(file.getBytes(), territoryOf(visit), visit.cell(), visit.by())) {
            case PlaceImport.Imported done -> {
                flash.say(response, "territory.imported", done.added(), done.changed(), done.unchanged());
                yield "redirect:/c/" + visit.here().code() + "/territory";
            }
            case PlaceImport.Faulty(var faults) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                yield form(model, faults);
            }
        };
    }

    private static String form(Model model, List<PlaceImport.Fault> faults) {
        model.addAttribute("count", faults.size());
        model.addAttribute("faults", faults.stream().limit(FAULTS_SHOWN).toList());
        model.addAttribute("columns", String.join(",", PlaceList.COLUMNS));
        return "territory/import";
    }

    private String territoryOf(Visit visit) {
        return cells.byId(visit.cell()).territory();
    }
}
