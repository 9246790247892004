package ruche.territory;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import ruche.accounts.Cells;
import ruche.kernel.NotFound;
import ruche.shell.Related;
import ruche.shell.RelatedParts;
import ruche.shell.Visit;

/// A commune as everybody may read it: its inhabitants, and what the other modules know of it.
@Controller
class CommunePages {
    private final Places places;
    private final Cells cells;
    private final RelatedParts related;

    CommunePages(Places places, Cells cells, RelatedParts related) {
        this.places = places;
        this.cells = cells;
        this.related = related;
    }

    @GetMapping("/c/{cell}/communes/{code}")
    String commune(Visit visit, @PathVariable String code, Model model) {
        var territory = cells.byId(visit.cell()).territory();
        var commune = places.byCode(code)
                .filter(place -> place.code().equals(territory) || places.lies(place.code(), territory))
                .orElseThrow(() -> new NotFound(code));
        model.addAttribute("commune", commune);
        model.addAttribute("view", TerritoryView.of(places.tree(territory), territory));
        model.addAttribute("related", related.of(visit, Related.Kind.COMMUNE, code));
        return "territory/commune";
    }
}
