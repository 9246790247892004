package ruche.strategy;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;

@Controller
class ChecklistPages {
    private final Cycles cycles;
    private final Checklist checklist;
    private final Forms forms;

    ChecklistPages(Cycles cycles, Checklist checklist, Forms forms) {
        this.cycles = cycles;
        this.checklist = checklist;
        this.forms = forms;
    }

    @GetMapping("/c/{cell}/cycles/{cycle}/checklist")
    String list(Visit visit, @PathVariable("cycle") String code, Model model) {
        return list(visit.cell(), cycles.named(visit.cell(), code), model, Typed.nothing());
    }

    @PostMapping("/c/{cell}/cycles/{cycle}/checklist")
    String add(
            Visit visit,
            @PathVariable("cycle") String code,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var cycle = cycles.named(visit.cell(), code);
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    var item = form.code("code");
                    if (!item.matches("[a-z0-9]+(-[a-z0-9]+)*"))
                        throw new Refusal("strategy.code-miswritten", item).about("code");
                    checklist.add(visit.cell(), cycle.id(), item, form.prose("text"), visit.by());
                    return "/cycles/" + code + "/checklist";
                },
                () -> list(visit.cell(), cycle, model, form));
    }

    @GetMapping("/c/{cell}/cycles/{cycle}/checklist/{item}")
    String edit(Visit visit, @PathVariable("cycle") String code, @PathVariable String item, Model model) {
        var cycle = cycles.named(visit.cell(), code);
        var asked = item(visit.cell(), cycle, item);
        return item(cycle, asked, model, Typed.nothing().withText("text", asked.text()));
    }

    @PostMapping("/c/{cell}/cycles/{cycle}/checklist/{item}")
    String reword(
            Visit visit,
            @PathVariable("cycle") String code,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var cycle = cycles.named(visit.cell(), code);
        var asked = item(visit.cell(), cycle, item);
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    checklist.reword(visit.cell(), cycle.id(), asked.id(), form.prose("text"), visit.by());
                    return "/cycles/" + code + "/checklist";
                },
                () -> item(cycle, asked, model, form));
    }

    @PostMapping("/c/{cell}/cycles/{cycle}/checklist/{item}/retire")
    String retire(
            Visit visit,
            @PathVariable("cycle") String code,
            @PathVariable String item,
            @RequestParam(defaultValue = "false") boolean again) {
        var cycle = cycles.named(visit.cell(), code);
        checklist.retire(
                visit.cell(), cycle.id(), item(visit.cell(), cycle, item).id(), !again, visit.by());
        return "redirect:/c/" + visit.here().code() + "/cycles/" + cycle.code() + "/checklist";
    }

    private CheckItem item(CellId cell, Cycle cycle, String code) {
        return checklist.all(cell, cycle.id()).stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
    }

    private String list(CellId cell, Cycle cycle, Model model, Typed form) {
        model.addAttribute("cycle", cycle);
        model.addAttribute("items", checklist.all(cell, cycle.id()));
        model.addAttribute("form", form);
        return "strategy/checklist";
    }

    private static String item(Cycle cycle, CheckItem item, Model model, Typed form) {
        model.addAttribute("cycle", cycle);
        model.addAttribute("item", item);
        model.addAttribute("form", form);
        return "strategy/checklist-item";
    }
}
