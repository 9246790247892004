package ruche.actors;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// What the cell asks of its actors: papers for each use, and the days that laws and the cell give.
@Controller
class RulePages {
    private final ActorRules rules;
    private final PaperKinds kinds;
    private final JoinKinds joining;
    private final Forms forms;

    RulePages(ActorRules rules, PaperKinds kinds, JoinKinds joining, Forms forms) {
        this.rules = rules;
        this.kinds = kinds;
        this.joining = joining;
        this.forms = forms;
    }

    /// @param kind code of a kind of paper to change; empty for a new one
    @GetMapping("/c/{cell}/actors/rules")
    String list(Visit visit, @RequestParam(defaultValue = "") String kind, Model model) {
        var form = kinds.coded(visit.cell(), kind)
                .map(found -> Typed.nothing()
                        .with("code", found.code())
                        .withText("name", found.name())
                        .with("months", found.months())
                        .with("retired", found.retired() ? "yes" : null))
                .orElse(Typed.nothing());
        return page(visit, model, form);
    }

    @PostMapping("/c/{cell}/actors/rules/days/{rule}")
    String days(
            Visit visit,
            @PathVariable String rule,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var set = Arrays.stream(ActorRule.values())
                .filter(one -> one.name().equals(rule))
                .findFirst()
                .orElseThrow(() -> new NotFound(rule));
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    var source = form.code("source", "actors.rule-source-missing");
                    rules.set(visit.cell(), set, form.whole("days"), source, visit.by());
                    return "/actors/rules";
                },
                () -> page(visit, model, Typed.nothing()));
    }

    @PostMapping("/c/{cell}/actors/rules/kinds")
    String kind(
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
                    var kind = new PaperKind(
                            form.code("code"),
                            form.bilingual("name"),
                            form.checked("months") ? form.whole("months") : null,
                            form.checked("retired"));
                    kinds.define(visit.cell(), kind, visit.by());
                    return "/actors/rules";
                },
                () -> page(visit, model, form));
    }

    @PostMapping("/c/{cell}/actors/rules/needs")
    String needs(
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
                    if (!form.checked("use")) throw new Refusal("shell.choice-missing").about("use");
                    var use = form.one(PaperUse.class, "use");
                    kinds.ask(visit.cell(), use, form.one(ActorKind.class, "kind"), form.all("papers"), visit.by());
                    return "/actors/rules";
                },
                () -> page(visit, model, Typed.nothing()));
    }

    @PostMapping("/c/{cell}/actors/rules/join")
    String join(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var names = Typed.of(fields).all("kinds");
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    var chosen = Arrays.stream(ActorKind.values())
                            .filter(kind -> names.contains(kind.name()))
                            .toList();
                    joining.set(visit.cell(), chosen, visit.by());
                    return "/actors/rules";
                },
                () -> page(visit, model, Typed.nothing()));
    }

    private String page(Visit visit, Model model, Typed form) {
        model.addAttribute(
                "joining",
                joining.of(visit.cell()).stream().map(ActorKind::name).toList());
        model.addAttribute("rules", rules.all(visit.cell()));
        model.addAttribute("kinds", kinds.all(visit.cell()));
        model.addAttribute("asked", kinds.asked(visit.cell()));
        model.addAttribute("needs", kinds.needs(visit.cell()));
        model.addAttribute("form", form);
        return "actors/rules";
    }
}
