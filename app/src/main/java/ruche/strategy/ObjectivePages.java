package ruche.strategy;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;

@Controller
class ObjectivePages {
    private final WorkProgramme programme;
    private final Forms forms;

    ObjectivePages(WorkProgramme programme, Forms forms) {
        this.programme = programme;
        this.forms = forms;
    }

    @GetMapping("/c/{cell}/objectives")
    String list(Visit visit, @RequestParam(defaultValue = "") String code, Model model) {
        var form = programme.objectives(visit.cell()).stream()
                .filter(objective -> objective.code().equals(code))
                .findFirst()
                .map(objective -> Typed.nothing().with("code", code).withText("text", objective.text()))
                .orElseGet(Typed::nothing);
        return page(visit, model, form);
    }

    @PostMapping("/c/{cell}/objectives")
    String state(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    var objective = new Objective(form.code("code"), form.prose("text"));
                    programme.state(visit.cell(), objective, visit.by());
                    return "/objectives";
                },
                () -> page(visit, model, form));
    }

    private String page(Visit visit, Model model, Typed form) {
        model.addAttribute("objectives", programme.objectives(visit.cell()));
        model.addAttribute("form", form);
        return "strategy/objectives";
    }
}
