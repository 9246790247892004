package ruche.publication;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.NotFound;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.strategy.Axes;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;

/// Where an agent makes a report: its sections, their order, and the texts to write.
@Controller
class OutlinePages {
    private final Outlines outlines;
    private final ReportTexts texts;
    private final Cycles cycles;
    private final Axes axes;
    private final Forms forms;

    OutlinePages(Outlines outlines, ReportTexts texts, Cycles cycles, Axes axes, Forms forms) {
        this.outlines = outlines;
        this.texts = texts;
        this.cycles = cycles;
        this.axes = axes;
        this.forms = forms;
    }

    /// What can be done with a section.
    enum Act {
        UP,
        DOWN,
        SHOW,
        HIDE
    }

    @GetMapping("/c/{cell}/reports/{cycle}/edit")
    String edit(Visit visit, @PathVariable("cycle") String code, Model model) {
        var cycle = cycles.named(visit.cell(), code);
        model.addAttribute("cycle", cycle);
        model.addAttribute("outline", outlines.of(visit.cell(), cycle.id()));
        model.addAttribute("texts", texts.of(visit.cell(), cycle.id()));
        model.addAttribute("axes", axes.main(visit.cell(), cycle.id()));
        return "publication/edit";
    }

    @PostMapping("/c/{cell}/reports/{cycle}/sections/{section}")
    String change(
            Visit visit,
            @PathVariable("cycle") String code,
            @PathVariable("section") String key,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var cycle = cycles.named(visit.cell(), code);
        var section = Section.of(key).orElseThrow(() -> new NotFound(key));
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    change(visit, cycle, section, Typed.of(fields).one(Act.class, "act"));
                    return "/reports/" + cycle.code() + "/edit#" + section.key();
                },
                () -> edit(visit, code, model));
    }

    private void change(Visit visit, Cycle cycle, Section section, Act act) {
        switch (act) {
            case UP -> outlines.move(visit.cell(), cycle, section, -1, visit.by());
            case DOWN -> outlines.move(visit.cell(), cycle, section, 1, visit.by());
            case SHOW -> outlines.show(visit.cell(), cycle, section, true, visit.by());
            case HIDE -> outlines.show(visit.cell(), cycle, section, false, visit.by());
        }
    }
}
