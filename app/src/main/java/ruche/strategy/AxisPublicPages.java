package ruche.strategy;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import ruche.kernel.NotFound;
import ruche.shell.Related;
import ruche.shell.RelatedParts;
import ruche.shell.Visit;

/// An axis as everybody may read it: its parts, and what the other modules know of it.
@Controller
class AxisPublicPages {
    private final Cycles cycles;
    private final Axes axes;
    private final RelatedParts related;

    AxisPublicPages(Cycles cycles, Axes axes, RelatedParts related) {
        this.cycles = cycles;
        this.axes = axes;
        this.related = related;
    }

    @GetMapping("/c/{cell}/axes/{cycle}/{axis}")
    String axis(Visit visit, @PathVariable("cycle") String code, @PathVariable("axis") String axisCode, Model model) {
        var cycle = cycles.named(visit.cell(), code);
        var axis = axes.byCode(visit.cell(), cycle.id(), axisCode).orElseThrow(() -> new NotFound(axisCode));
        model.addAttribute("cycle", cycle);
        model.addAttribute("axis", axis);
        model.addAttribute(
                "parts",
                axes.of(visit.cell(), cycle.id()).stream()
                        .filter(part -> axis.id().equals(part.parent()))
                        .toList());
        model.addAttribute(
                "related",
                related.of(visit, Related.Kind.AXIS, axis.id().value().toString()));
        return "strategy/axis";
    }
}
