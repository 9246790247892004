package ruche.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.shell.Flash;
import ruche.shell.Visit;
import ruche.shell.Words;

/// The people of a cell, and taking in another.
@Controller
class PeoplePages {
    private final Roster roster;
    private final Admission admission;
    private final ObjectProvider<Bodies> bodies;
    private final Words words;
    private final Flash flash;

    PeoplePages(Roster roster, Admission admission, ObjectProvider<Bodies> bodies, Words words, Flash flash) {
        this.roster = roster;
        this.admission = admission;
        this.bodies = bodies;
        this.words = words;
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
        return form(visit, model, Map.of(), "");
    }

    @PostMapping("/c/{cell}/people/new")
    String add(
            @RequestParam Map<String, String> typed,
            @RequestParam Role role,
            @RequestParam(required = false) @Nullable UUID body,
            @RequestParam(defaultValue = "") String bodyName,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            Visit visit,
            HttpServletResponse response,
            Model model) {
        try {
            var spokenFor = PersonPages.body(bodies, visit.cell(), body, bodyName);
            var outcome = admission.admit(newcomer(typed, visit), role, spokenFor, until, visit.by());
            return switch (outcome) {
                case Admission.Outcome.Added added -> {
                    PersonPages.show(model, typed.getOrDefault("name", ""), added.link(), response);
                    yield "accounts/link";
                }
                case Admission.Outcome.Known(var person) -> {
                    flash.say(response, "accounts.known-granted");
                    yield "redirect:/c/" + visit.here().code() + "/people/" + person.value();
                }
            };
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(visit, model, typed, words.say(visit.lang(), refusal));
        }
    }

    private static NewPerson newcomer(Map<String, String> typed, Visit visit) {
        return new NewPerson(
                visit.cell(),
                typed.getOrDefault("name", ""),
                typed.get("email"),
                typed.get("phone"),
                Lang.of(typed.getOrDefault("language", "ar")).orElse(Lang.AR));
    }

    private String form(Visit visit, Model model, Map<String, String> typed, String problem) {
        model.addAttribute("typed", typed);
        model.addAttribute("bodies", PersonPages.choices(bodies, visit, List.of()));
        model.addAttribute("problem", problem);
        return "accounts/new";
    }
}
