package ruche.strategy;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.shell.Forms;
import ruche.shell.Page;
import ruche.shell.Typed;
import ruche.shell.Visit;

@Controller
class AxisPages {
    private final Cycles cycles;
    private final Axes axes;
    private final Removals removals;
    private final Forms forms;

    AxisPages(Cycles cycles, Axes axes, Removals removals, Forms forms) {
        this.cycles = cycles;
        this.axes = axes;
        this.removals = removals;
        this.forms = forms;
    }

    @GetMapping("/c/{cell}/cycles/{cycle}/axes/new")
    String ask(
            Visit visit,
            @PathVariable("cycle") String code,
            @RequestParam(defaultValue = "") String parent,
            Model model) {
        return addForm(
                model,
                visit.cell(),
                cycles.named(visit.cell(), code),
                Typed.nothing().with("parent", parent));
    }

    @PostMapping("/c/{cell}/cycles/{cycle}/axes")
    String add(
            Visit visit,
            @PathVariable("cycle") String code,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var cycle = cycles.named(visit.cell(), code);
        var form = Typed.of(fields);
        return forms.tell(
                visit,
                response,
                model,
                () -> {
                    var parent = form.checked("parent")
                            ? axis(visit.cell(), cycle, form.text("parent")).id()
                            : null;
                    var axis = new NewAxis(form.code("code"), form.bilingual("name"), parent);
                    axes.add(visit.cell(), cycle.id(), axis, visit.by());
                    return Forms.Done.of(
                            "/cycles/" + code,
                            parent == null ? "strategy.said-axis-added" : "strategy.said-sub-axis-added",
                            axis.name().in(visit.lang()));
                },
                () -> addForm(model, visit.cell(), cycle, form));
    }

    @GetMapping("/c/{cell}/cycles/{cycle}/axes/{axis}")
    String edit(Visit visit, @PathVariable("cycle") String code, @PathVariable("axis") String axisCode, Model model) {
        var cycle = cycles.named(visit.cell(), code);
        var axis = axis(visit.cell(), cycle, axisCode);
        return editForm(model, visit.cell(), cycle, axis, Typed.nothing().withText("name", axis.name()));
    }

    @PostMapping("/c/{cell}/cycles/{cycle}/axes/{axis}")
    String rename(
            Visit visit,
            @PathVariable("cycle") String code,
            @PathVariable("axis") String axisCode,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var cycle = cycles.named(visit.cell(), code);
        var axis = axis(visit.cell(), cycle, axisCode);
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    axes.rename(visit.cell(), axis.id(), form.bilingual("name"), visit.by());
                    return "/cycles/" + code;
                },
                () -> editForm(model, visit.cell(), cycle, axis, form));
    }

    @PostMapping("/c/{cell}/cycles/{cycle}/axes/{axis}/raise")
    String raise(Visit visit, @PathVariable("cycle") String code, @PathVariable("axis") String axisCode) {
        var cycle = cycles.named(visit.cell(), code);
        axes.raise(visit.cell(), axis(visit.cell(), cycle, axisCode).id(), visit.by());
        return "redirect:/c/" + visit.here().code() + "/cycles/" + code;
    }

    @PostMapping("/c/{cell}/cycles/{cycle}/axes/{axis}/lower")
    String lower(Visit visit, @PathVariable("cycle") String code, @PathVariable("axis") String axisCode) {
        var cycle = cycles.named(visit.cell(), code);
        axes.lower(visit.cell(), axis(visit.cell(), cycle, axisCode).id(), visit.by());
        return "redirect:/c/" + visit.here().code() + "/cycles/" + code;
    }

    @PostMapping("/c/{cell}/cycles/{cycle}/axes/{axis}/remove")
    String remove(
            Visit visit,
            @PathVariable("cycle") String code,
            @PathVariable("axis") String axisCode,
            Model model,
            HttpServletResponse response) {
        var cycle = cycles.named(visit.cell(), code);
        var axis = axis(visit.cell(), cycle, axisCode);
        return forms.tell(
                visit,
                response,
                model,
                () -> {
                    removals.remove(visit.cell(), axis.id(), visit.by());
                    return Forms.Done.of(
                            "/cycles/" + code,
                            "strategy.said-axis-removed",
                            axis.name().in(visit.lang()));
                },
                () -> edit(visit, code, axisCode, model));
    }

    @GetMapping("/c/{cell}/cycles/{cycle}/compare")
    String compare(
            Visit visit,
            @PathVariable("cycle") String code,
            @RequestParam(defaultValue = "") String with,
            Model model) {
        var cycle = cycles.named(visit.cell(), code);
        var others = cycles.all(visit.cell()).stream()
                .filter(other -> !other.equals(cycle))
                .toList();
        var chosen = others.stream()
                .filter(other -> with.isEmpty() || other.code().equals(with))
                .findFirst();
        if (chosen.isEmpty() && !with.isEmpty()) throw new NotFound(with);
        model.addAttribute(
                "view",
                chosen.map(other -> view(visit.cell(), cycle, other, others))
                        .orElseGet(() -> CompareView.alone(cycle)));
        return "strategy/compare";
    }

    @PostMapping("/c/{cell}/cycles/{cycle}/links")
    String link(
            Visit visit,
            @PathVariable("cycle") String code,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    axes.link(visit.cell(), new AxisId(form.id("one")), new AxisId(form.id("other")), visit.by());
                    return compared(visit, code, form);
                },
                () -> compare(visit, code, form.text("with"), model));
    }

    @PostMapping("/c/{cell}/cycles/{cycle}/links/remove")
    String unlink(
            Visit visit,
            @PathVariable("cycle") String code,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    var one = new AxisId(form.id("one"));
                    var other = new AxisId(form.id("other"));
                    axes.unlink(visit.cell(), one, other, form.needed("why", "strategy.why-needed"), visit.by());
                    return compared(visit, code, form);
                },
                () -> compare(visit, code, form.text("with"), model));
    }

    private String compared(Visit visit, String code, Typed form) {
        var cycle = cycles.named(visit.cell(), code);
        var other = cycles.named(visit.cell(), form.text("with"));
        return "/cycles/" + cycle.code() + "/compare?with=" + other.code();
    }

    private CompareView view(CellId cell, Cycle cycle, Cycle other, List<Cycle> others) {
        return new CompareView(
                cycle,
                other,
                others,
                axes.main(cell, cycle.id()),
                axes.main(cell, other.id()),
                axes.comparable(cell, cycle.id(), other.id()),
                axes.links(cell, cycle.id(), other.id()),
                axes.ended(cell, cycle.id(), other.id()));
    }

    private Axis axis(CellId cell, Cycle cycle, String code) {
        return axes.byCode(cell, cycle.id(), code).orElseThrow(() -> new NotFound(code));
    }

    private String addForm(Model model, CellId cell, Cycle cycle, Typed form) {
        model.addAttribute("cycle", cycle);
        model.addAttribute("form", form);
        model.addAttribute("parents", axes.main(cell, cycle.id()));
        return "strategy/axis-new";
    }

    private String editForm(Model model, CellId cell, Cycle cycle, Axis axis, Typed form) {
        model.addAttribute("uses", removals.uses(cell, axis));
        model.addAttribute("cycle", cycle);
        model.addAttribute("axis", axis);
        model.addAttribute("form", form);
        return "strategy/axis-form";
    }

    static Map<String, String> byCode(Page page, List<Axis> axes) {
        var choices = new LinkedHashMap<String, String>();
        for (var axis : axes) choices.put(axis.code(), page.text(axis.name()));
        return choices;
    }

    static Map<String, String> byId(Page page, List<Axis> axes) {
        var choices = new LinkedHashMap<String, String>();
        for (var axis : axes) choices.put(axis.id().value().toString(), page.text(axis.name()));
        return choices;
    }

    static Map<String, String> cycles(Page page, List<Cycle> cycles) {
        var choices = new LinkedHashMap<String, String>();
        for (var cycle : cycles) choices.put(cycle.code(), page.text(cycle.title()));
        return choices;
    }
}
