package ruche.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.shell.Faults;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// The people of a cell, and taking in another.
@Controller
class PeoplePages {
    private final Roster roster;
    private final Admission admission;
    private final ObjectProvider<Bodies> bodies;
    private final Forms forms;
    private final Flash flash;

    PeoplePages(Roster roster, Admission admission, ObjectProvider<Bodies> bodies, Forms forms, Flash flash) {
        this.roster = roster;
        this.admission = admission;
        this.bodies = bodies;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/people")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable UUID after,
            Visit visit,
            Model model) {
        model.addAttribute("people", roster.list(visit.cell(), q.strip(), role, after));
        model.addAttribute("q", q);
        model.addAttribute("role", role == null ? "" : role.name());
        return "accounts/people";
    }

    @GetMapping("/c/{cell}/people/new")
    String ask(Visit visit, Model model) {
        model.addAttribute("bodies", PersonPages.choices(bodies, visit, List.of()));
        return "accounts/new";
    }

    @PostMapping("/c/{cell}/people/new")
    String add(
            @RequestParam MultiValueMap<String, String> fields,
            Visit visit,
            HttpServletResponse response,
            Model model) {
        return forms.attempt(
                response, model, () -> add(Typed.of(fields), visit, response, model), () -> ask(visit, model));
    }

    private String add(Typed form, Visit visit, HttpServletResponse response, Model model) {
        var faults = new Faults();
        var newcomer = newcomer(form, visit, faults);
        var role = faults.read(() -> form.one(Role.class, "role"));
        var spokenFor = role == null ? null : faults.read(() -> PersonPages.body(bodies, visit, role, form));
        var until = faults.read(() -> form.dayOrNull("until"));
        faults.end();
        var added = admission.admit(
                Objects.requireNonNull(newcomer), Objects.requireNonNull(role), spokenFor, until, visit.by());
        return switch (added) {
            case Admission.Outcome.Added known -> {
                PersonPages.show(model, newcomer.name(), known.link(), response);
                yield "accounts/link";
            }
            case Admission.Outcome.Known(var person) -> {
                flash.say(response, "accounts.known-granted");
                yield "redirect:/c/" + visit.here().code() + "/people/" + person.value();
            }
        };
    }

    /// Null where something is wrong with him.
    private static @Nullable NewPerson newcomer(Typed form, Visit visit, Faults faults) {
        var name = faults.read(() -> NewPerson.named(form.line("name")));
        faults.check(() -> NewPerson.checkReach(form.line("email"), form.line("phone")));
        if (name == null || !faults.none()) return null;
        return new NewPerson(
                visit.cell(),
                name,
                form.line("email"),
                form.line("phone"),
                Lang.of(form.text("language")).orElse(Lang.AR));
    }
}
