package ruche.strategy;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.shell.Faults;
import ruche.shell.Forms;
import ruche.shell.Meanwhile;
import ruche.shell.Typed;
import ruche.shell.Visit;

@Controller
class CyclePages {
    private final Cycles cycles;
    private final Axes axes;
    private final Checklist checklist;
    private final Removals removals;
    private final Forms forms;

    CyclePages(Cycles cycles, Axes axes, Checklist checklist, Removals removals, Forms forms) {
        this.cycles = cycles;
        this.axes = axes;
        this.checklist = checklist;
        this.removals = removals;
        this.forms = forms;
    }

    @GetMapping("/c/{cell}/cycles")
    String list(Visit visit, Model model) {
        model.addAttribute("cycles", cycles.all(visit.cell()));
        return "strategy/cycles";
    }

    @GetMapping("/c/{cell}/cycles/{cycle}")
    String cycle(Visit visit, @PathVariable("cycle") String code, Model model) {
        var cycle = cycles.named(visit.cell(), code);
        model.addAttribute("cycle", cycle);
        model.addAttribute("axes", axes.of(visit.cell(), cycle.id()));
        model.addAttribute("checklist", checklist.of(visit.cell(), cycle.id()));
        model.addAttribute("overlapping", cycles.overlapping(visit.cell(), cycle));
        model.addAttribute("others", cycles.all(visit.cell()).size() - 1);
        return "strategy/cycle";
    }

    @GetMapping("/c/{cell}/cycles/new")
    String ask(Model model) {
        return form(model, null, Typed.nothing().with("communeRequired", "on"));
    }

    @PostMapping("/c/{cell}/cycles")
    String open(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        return forms.tell(
                visit,
                response,
                model,
                () -> {
                    var cycle = cycles.open(visit.cell(), read(form), visit.by());
                    return Forms.Done.of(
                            "/cycles/" + cycle.code(),
                            "strategy.said-cycle-opened",
                            cycle.title().in(visit.lang()));
                },
                () -> form(model, null, form));
    }

    @GetMapping("/c/{cell}/cycles/{cycle}/edit")
    String edit(Visit visit, @PathVariable("cycle") String code, Model model) {
        var cycle = cycles.named(visit.cell(), code);
        return editForm(visit, model, cycle, Meanwhile.open(filled(cycle)));
    }

    private static Typed filled(Cycle cycle) {
        return Typed.nothing()
                .withText("title", cycle.title())
                .withPeriod(cycle.period())
                .with("presented", cycle.presented())
                .with("communeRequired", cycle.communeRequired() ? "on" : "")
                .withText("context", cycle.context())
                .withText("notice", cycle.notice())
                .withText("programme", cycle.programmeTitle());
    }

    @PostMapping("/c/{cell}/cycles/{cycle}")
    String change(
            Visit visit,
            @PathVariable("cycle") String code,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var cycle = cycles.named(visit.cell(), code);
        var meanwhile = Meanwhile.of(Typed.of(fields), filled(cycle));
        var form = meanwhile.form();
        var whole = form.with("code", cycle.code()).with("year", cycle.year());
        return forms.take(
                visit,
                response,
                model,
                meanwhile,
                () -> "/cycles/"
                        + cycles.change(visit.cell(), cycle.id(), read(whole), visit.by())
                                .code(),
                () -> editForm(visit, model, cycle, form));
    }

    @PostMapping("/c/{cell}/cycles/{cycle}/ideas")
    String takeIdeas(
            Visit visit,
            @PathVariable("cycle") String code,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var cycle = cycles.named(visit.cell(), code);
        return forms.tell(
                visit,
                response,
                model,
                () -> {
                    boolean open = Typed.of(fields).checked("open");
                    cycles.takeIdeas(visit.cell(), cycle.id(), open, visit.by());
                    return Forms.Done.of(
                            "/cycles/" + code,
                            open ? "strategy.said-takes-ideas" : "strategy.said-takes-no-ideas",
                            cycle.title().in(visit.lang()));
                },
                () -> cycle(visit, code, model));
    }

    @PostMapping("/c/{cell}/cycles/{cycle}/remove")
    String remove(Visit visit, @PathVariable("cycle") String code, Model model, HttpServletResponse response) {
        var cycle = cycles.named(visit.cell(), code);
        return forms.tell(
                visit,
                response,
                model,
                () -> {
                    removals.remove(visit.cell(), cycle.id(), visit.by());
                    return Forms.Done.of(
                            "/cycles",
                            "strategy.said-cycle-removed",
                            cycle.title().in(visit.lang()));
                },
                () -> edit(visit, code, model));
    }

    private String editForm(Visit visit, Model model, Cycle cycle, Typed form) {
        model.addAttribute("uses", removals.uses(visit.cell(), cycle));
        model.addAttribute("within", removals.within(visit.cell(), cycle));
        return form(model, cycle, form);
    }

    private static String form(Model model, @Nullable Cycle cycle, Typed form) {
        if (cycle != null) model.addAttribute("cycle", cycle);
        model.addAttribute("form", form);
        return "strategy/cycle-form";
    }

    private static NewCycle read(Typed form) {
        var faults = new Faults();
        var code = faults.read(() -> NewCycle.mustBeCode(form.code("code")));
        var year = faults.read(() -> NewCycle.mustBeYear(form.whole("year")));
        var title = faults.read(() -> form.bilingual("title"));
        var period = faults.read(form::period);
        var presented = faults.read(() -> form.dayOrNull("presented"));
        if (period != null) faults.check(() -> NewCycle.mustNotPrecede(presented, period));
        var context = faults.read(() -> form.proseOrNull("context"));
        var notice = faults.read(() -> form.proseOrNull("notice"));
        var programme = faults.read(() -> form.bilingualOrNull("programme"));
        faults.end();
        return new NewCycle(
                Objects.requireNonNull(code),
                Objects.requireNonNull(year),
                Objects.requireNonNull(title),
                Objects.requireNonNull(period),
                presented,
                form.checked("communeRequired"),
                context,
                notice,
                programme);
    }
}
