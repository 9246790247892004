package ruche.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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
import ruche.shell.Faults;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// One person of a cell: roles, a link for the password, erasure.
@Controller
class PersonPages {
    /// Roles that mean nothing without a body to speak for.
    private static final Set<Role> SPEAKING = Set.of(Role.SERVICE, Role.MEMBER);

    private final People people;
    private final Roster roster;
    private final ObjectProvider<Bodies> bodies;
    private final Forms forms;
    private final Flash flash;

    PersonPages(People people, Roster roster, ObjectProvider<Bodies> bodies, Forms forms, Flash flash) {
        this.people = people;
        this.roster = roster;
        this.bodies = bodies;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/people/{id}")
    String one(@PathVariable UUID id, Visit visit, Model model) {
        model.addAttribute("person", card(visit.cell(), id));
        var roles = roster.roles(visit.cell(), new PersonId(id));
        var held = roles.stream()
                .flatMap(role -> Stream.ofNullable(role.body()))
                .distinct()
                .toList();
        model.addAttribute("roles", roles);
        model.addAttribute("bodies", choices(bodies, visit, held));
        return "accounts/person";
    }

    @PostMapping("/c/{cell}/people/{id}/roles")
    String grant(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            Visit visit,
            HttpServletResponse response,
            Model model) {
        card(visit.cell(), id);
        return forms.attempt(
                response,
                model,
                () -> {
                    var form = Typed.of(fields);
                    var faults = new Faults();
                    var role = faults.read(() -> form.one(Role.class, "role"));
                    var spokenFor = role == null ? null : faults.read(() -> body(bodies, visit, role, form));
                    var until = faults.read(() -> form.dayOrNull("until"));
                    faults.end();
                    people.grant(
                            visit.cell(), new PersonId(id), Objects.requireNonNull(role), spokenFor, until, visit.by());
                    flash.say(response, "accounts.granted");
                    return "redirect:/c/" + visit.here().code() + "/people/" + id;
                },
                () -> one(id, visit, model));
    }

    @PostMapping("/c/{cell}/people/{id}/roles/{grant}/end")
    String end(
            @PathVariable UUID id,
            @PathVariable UUID grant,
            @RequestParam(defaultValue = "") String why,
            Visit visit,
            HttpServletResponse response,
            Model model) {
        card(visit.cell(), id);
        return forms.attempt(
                response,
                model,
                () -> {
                    people.revoke(visit.cell(), grant, why, visit.by());
                    flash.say(response, "accounts.role-was-ended");
                    return "redirect:/c/" + visit.here().code() + "/people/" + id;
                },
                () -> one(id, visit, model));
    }

    @PostMapping("/c/{cell}/people/{id}/link")
    String link(@PathVariable UUID id, Visit visit, HttpServletResponse response, Model model) {
        var card = card(visit.cell(), id);
        return forms.attempt(
                response,
                model,
                () -> {
                    show(model, card.name(), people.resetLink(visit.cell(), new PersonId(id), visit.by()), response);
                    return "accounts/link";
                },
                () -> one(id, visit, model));
    }

    @PostMapping("/c/{cell}/people/{id}/erase")
    String erase(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            Visit visit,
            HttpServletResponse response,
            Model model) {
        card(visit.cell(), id);
        return forms.attempt(
                response,
                model,
                () -> {
                    people.erase(visit.cell(), new PersonId(id), why, visit.by());
                    flash.say(response, "accounts.erased");
                    return "redirect:/c/" + visit.here().code() + "/people";
                },
                () -> one(id, visit, model));
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
    ///
    /// @throws Refusal `accounts.body-needed` if the role is to speak for one
    static @Nullable UUID body(ObjectProvider<Bodies> bodies, Visit visit, Role role, Typed form) {
        var name = form.line("bodyName");
        var chosen = form.checked("body") ? form.id("body") : null;
        if (name.isEmpty() && chosen == null && SPEAKING.contains(role))
            throw new Refusal("accounts.body-needed").about("bodyName");
        var known = bodies.getIfAvailable();
        if (known == null) return chosen;
        if (!name.isEmpty()) return known.named(visit.cell(), name);
        if (chosen != null) known.mustKnow(visit.cell(), chosen);
        return chosen;
    }
}
