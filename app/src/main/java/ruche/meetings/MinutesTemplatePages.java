package ruche.meetings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Bilingual;
import ruche.shell.Forms;
import ruche.shell.Page;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// How the cell lays its minutes out.
@Controller
class MinutesTemplatePages {
    private static final String HERE = "/meetings/minutes-template";

    private final MinutesTemplate template;
    private final Forms forms;

    MinutesTemplatePages(MinutesTemplate template, Forms forms) {
        this.template = template;
        this.forms = forms;
    }

    /// @param code of the part to reword; empty for a new one
    @GetMapping("/c/{cell}" + HERE)
    String show(Visit visit, @RequestParam(name = "part", defaultValue = "") String code, Model model) {
        var form = template.parts(visit.cell()).stream()
                .filter(part -> part.code().equals(code))
                .findFirst()
                .map(part -> Typed.nothing()
                        .with("code", part.code())
                        .with("kind", part.kind())
                        .withText("heading", part.heading())
                        .withText("begins", MinutesPlaceholders.shown(part.begins())))
                .orElseGet(Typed::nothing);
        return show(visit, form, model);
    }

    @PostMapping("/c/{cell}" + HERE)
    String define(
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
                    var part = new MinutesPart(
                            form.code("code"),
                            form.one(MinutesPart.Kind.class, "kind"),
                            form.bilingual("heading"),
                            MinutesPlaceholders.kept(form.proseOrNull("begins")));
                    template.define(visit.cell(), part, visit.by());
                    return HERE;
                },
                () -> show(visit, form, model));
    }

    @PostMapping("/c/{cell}" + HERE + "/{part}/raise")
    String raise(Visit visit, @PathVariable("part") String code, Model model, HttpServletResponse response) {
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    template.raise(visit.cell(), code, visit.by());
                    return HERE;
                },
                () -> show(visit, Typed.nothing(), model));
    }

    @PostMapping("/c/{cell}" + HERE + "/{part}/remove")
    String remove(Visit visit, @PathVariable("part") String code, Model model, HttpServletResponse response) {
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    template.remove(visit.cell(), code, visit.by());
                    return HERE;
                },
                () -> show(visit, Typed.nothing(), model));
    }

    private String show(Visit visit, Typed form, Model model) {
        model.addAttribute("parts", template.parts(visit.cell()));
        model.addAttribute("form", form);
        return "meetings/minutes-template";
    }

    static @Nullable Bilingual begins(MinutesPart part) {
        return MinutesPlaceholders.shown(part.begins());
    }

    static Map<String, String> kinds(Page page) {
        var choices = new LinkedHashMap<String, String>();
        for (var kind : MinutesPart.Kind.values()) choices.put(kind.name(), page.say("meetings.minutes-kind." + kind));
        return choices;
    }
}
