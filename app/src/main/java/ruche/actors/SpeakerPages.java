package ruche.actors;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import ruche.accounts.FirstCode;
import ruche.accounts.Representative;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.shell.Faults;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// The agent's page of those who speak for an actor: accounts with a code on paper, mandates, and whom they pass to.
@Controller
class SpeakerPages {
    private static final String OF_ACTOR = "/c/{cell}/actors/{id}/people";
    private static final String ONE = OF_ACTOR + "/{grant}";

    private final Actors actors;
    private final Speakers speakers;
    private final Identities identities;
    private final ActorRules rules;
    private final Forms forms;
    private final Flash flash;

    SpeakerPages(Actors actors, Speakers speakers, Identities identities, ActorRules rules, Forms forms, Flash flash) {
        this.actors = actors;
        this.speakers = speakers;
        this.identities = identities;
        this.rules = rules;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping(OF_ACTOR)
    String list(Visit visit, @PathVariable String id, Model model) {
        return list(visit, actor(visit, id), Typed.nothing(), model);
    }

    @PostMapping(OF_ACTOR)
    String add(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        var actor = actor(visit, id);
        var form = Typed.of(fields);
        return forms.attempt(
                response,
                model,
                () -> entered(
                        visit,
                        actor,
                        speakers.add(visit.cell(), actor.id(), NewRepresentative.read(form), visit.by()),
                        response,
                        model),
                () -> list(visit, actor, form, model));
    }

    private String entered(
            Visit visit, Actor actor, Speakers.Entered entered, HttpServletResponse response, Model model) {
        var code = entered.code();
        if (code != null) return sheet(actor, code, response, model);
        flash.say(response, "actors.speaker-known");
        return "redirect:/c/" + visit.here().code() + "/actors/" + actor.id().value() + "/people";
    }

    @PostMapping(ONE + "/code")
    String code(
            Visit visit,
            @PathVariable String id,
            @PathVariable String grant,
            HttpServletResponse response,
            Model model) {
        var actor = actor(visit, id);
        return forms.attempt(
                response,
                model,
                () -> sheet(
                        actor, speakers.code(visit.cell(), actor.id(), Typed.uuid(grant), visit.by()), response, model),
                () -> list(visit, actor, Typed.nothing(), model));
    }

    @PostMapping(ONE + "/end")
    String end(
            Visit visit,
            @PathVariable String id,
            @PathVariable String grant,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        var actor = actor(visit, id);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    var why = Typed.of(fields).needed("why", "actors.speaker-why-missing");
                    speakers.end(visit.cell(), actor.id(), Typed.uuid(grant), why, visit.by());
                    return "/actors/" + id + "/people";
                },
                () -> list(visit, actor, Typed.nothing(), model));
    }

    @GetMapping(ONE + "/pass")
    String pass(Visit visit, @PathVariable String id, @PathVariable String grant, Model model) {
        return pass(visit, actor(visit, id), grant, Typed.nothing(), model);
    }

    @PostMapping(ONE + "/pass")
    String pass(
            Visit visit,
            @PathVariable String id,
            @PathVariable String grant,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        var actor = actor(visit, id);
        var form = Typed.of(fields);
        return forms.attempt(
                response,
                model,
                () -> {
                    var faults = new Faults();
                    var to = faults.read(() -> NewRepresentative.read(form));
                    var why = faults.read(() -> form.needed("why", "actors.speaker-why-missing"));
                    faults.end();
                    var entered = speakers.pass(
                            visit.cell(),
                            actor.id(),
                            Typed.uuid(grant),
                            Objects.requireNonNull(to),
                            Objects.requireNonNull(why),
                            visit.by());
                    return entered(visit, actor, entered, response, model);
                },
                () -> pass(visit, actor, grant, form, model));
    }

    private String pass(Visit visit, Actor actor, String grant, Typed form, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("one", one(visit, actor, Typed.uuid(grant)));
        model.addAttribute("form", form);
        return "actors/pass";
    }

    private Representative one(Visit visit, Actor actor, UUID grant) {
        return speakers.of(visit.cell(), actor.id()).stream()
                .filter(one -> one.grant().equals(grant))
                .findFirst()
                .orElseThrow(() -> new NotFound(grant.toString()));
    }

    private Actor actor(Visit visit, String id) {
        return actors.actor(visit.cell(), new ActorId(Typed.uuid(id)));
    }

    private String list(Visit visit, Actor actor, Typed form, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("speakers", speakers.of(visit.cell(), actor.id()));
        model.addAttribute("standing", identities.standing(visit.cell(), actor.id()));
        model.addAttribute("rule", rules.line(visit.cell(), ActorRule.RECEIPT_DAYS));
        model.addAttribute("today", rules.today(visit.cell()));
        model.addAttribute("days", rules.days(visit.cell(), ActorRule.CODE_DAYS));
        model.addAttribute("form", form);
        return "actors/people";
    }

    /// The code as it stands on the page that shows it this once, in the language of whoever gets it.
    private static String sheet(Actor actor, FirstCode code, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("actor", actor);
        model.addAttribute("code", code);
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(FirstCode.PAGE)
                        .toUriString());
        return "actors/codeSheet";
    }

    static Map<String, String> languages() {
        var languages = new LinkedHashMap<String, String>();
        for (var one : Lang.values()) languages.put(one.code(), one.ownName());
        return languages;
    }
}
