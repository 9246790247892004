package ruche.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.shell.Flash;
import ruche.shell.Visit;
import ruche.shell.Words;

/// One person of a cell: roles, a link for the password, erasure.
@Controller
class PersonPages {
    private final People people;
    private final Roster roster;
    private final ObjectProvider<Bodies> bodies;
    private final Words words;
    private final Flash flash;

    PersonPages(People people, Roster roster, ObjectProvider<Bodies> bodies, Words words, Flash flash) {
        this.people = people;
        this.roster = roster;
        this.bodies = bodies;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/people/{id}")
    String one(@PathVariable UUID id, Visit visit, Model model) {
        return show(id, visit, model, "");
    }

    @PostMapping("/c/{cell}/people/{id}/roles")
    String grant(
            @PathVariable UUID id,
            @RequestParam Role role,
            @RequestParam(required = false) @Nullable UUID body,
            @RequestParam(defaultValue = "") String bodyName,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            Visit visit,
            HttpServletResponse response,
            Model model) {
        card(visit.cell(), id);
        try {
            var spokenFor = body(bodies, visit.cell(), body, bodyName);
            people.grant(visit.cell(), new PersonId(id), role, spokenFor, until, visit.by());
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(id, visit, model, words.say(visit.lang(), refusal));
        }
        flash.say(response, "accounts.granted");
        return "redirect:/c/" + visit.here().code() + "/people/" + id;
    }

    @PostMapping("/c/{cell}/people/{id}/roles/{grant}/end")
    String end(
            @PathVariable UUID id,
            @PathVariable UUID grant,
            @RequestParam(defaultValue = "") String why,
            Visit visit,
            HttpServletResponse response) {
        card(visit.cell(), id);
        people.revoke(visit.cell(), grant, why, visit.by());
        flash.say(response, "accounts.role-was-ended");
        return "redirect:/c/" + visit.here().code() + "/people/" + id;
    }

    @PostMapping("/c/{cell}/people/{id}/link")
    String link(@PathVariable UUID id, Visit visit, HttpServletResponse response, Model model) {
        var card = card(visit.cell(), id);
        show(model, card.name(), people.resetLink(visit.cell(), new PersonId(id), visit.by()), response);
        return "accounts/link";
    }

    @PostMapping("/c/{cell}/people/{id}/erase")
    String erase(@PathVariable UUID id, @RequestParam String why, Visit visit, HttpServletResponse response) {
        card(visit.cell(), id);
        people.erase(visit.cell(), new PersonId(id), why, visit.by());
        flash.say(response, "accounts.erased");
        return "redirect:/c/" + visit.here().code() + "/people";
    }

    private String show(UUID id, Visit visit, Model model, String problem) {
        model.addAttribute("person", card(visit.cell(), id));
        var roles = roster.roles(visit.cell(), new PersonId(id));
        var held = roles.stream()
                .flatMap(role -> Stream.ofNullable(role.body()))
                .distinct()
                .toList();
        model.addAttribute("roles", roles);
        model.addAttribute("bodies", choices(bodies, visit, held));
        model.addAttribute("problem", problem);
        return "accounts/person";
    }

    private Roster.Card card(CellId cell, UUID id) {
        return roster.card(cell, new PersonId(id)).orElseThrow(() -> new NotFound(id.toString()));
    }

    /// The link as it stands on the page that shows it this once; never kept by browsers or proxies.
    static void show(Model model, String name, ResetLink link, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("name", name);
        model.addAttribute("until", link.until());
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(link.path())
                        .toUriString());
    }

    /// Bodies to speak for, worded.
    static Map<String, String> choices(ObjectProvider<Bodies> bodies, Visit visit, Collection<UUID> chosen) {
        var options = new LinkedHashMap<String, String>();
        bodies.forEach(each -> each.choices(visit.cell(), chosen)
                .forEach((UUID id, Bilingual name) -> options.put(id.toString(), name.in(visit.lang()))));
        return options;
    }

    /// The body named, else the one chosen; none where neither is.
    static @Nullable UUID body(ObjectProvider<Bodies> bodies, CellId cell, @Nullable UUID chosen, String name) {
        var known = bodies.getIfAvailable();
        if (known == null) return chosen;
        if (!name.isBlank()) return known.named(cell, name.strip());
        if (chosen != null) known.mustKnow(cell, chosen);
        return chosen;
    }
}
