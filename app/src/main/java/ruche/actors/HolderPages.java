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
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// Who holds which office of an actor.
@Controller
class HolderPages {
    private final Actors actors;
    private final Holders holders;
    private final HolderFigures figures;
    private final ActorRules rules;
    private final Forms forms;

    HolderPages(Actors actors, Holders holders, HolderFigures figures, ActorRules rules, Forms forms) {
        this.actors = actors;
        this.holders = holders;
        this.figures = figures;
        this.rules = rules;
        this.forms = forms;
    }

    @GetMapping("/c/{cell}/actors/{id}/holders")
    String list(Visit visit, @PathVariable String id, Model model) {
        var actor = new ActorId(Typed.uuid(id));
        ActorAccess.mustRead(visit, actor);
        return list(visit, actor, model, Typed.nothing());
    }

    @PostMapping("/c/{cell}/actors/{id}/holders")
    String add(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var actor = new ActorId(Typed.uuid(id));
        ActorAccess.mustKeep(visit, actor);
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    holders.add(visit.cell(), actor, NewHolder.read(form), visit.by());
                    return path(actor);
                },
                () -> list(visit, actor, model, form));
    }

    @GetMapping("/c/{cell}/actors/{id}/holders/{holder}")
    String edit(Visit visit, @PathVariable String id, @PathVariable String holder, Model model) {
        var actor = new ActorId(Typed.uuid(id));
        ActorAccess.mustKeep(visit, actor);
        var found = holders.holder(visit.cell(), actor, new HolderId(Typed.uuid(holder)));
        return one(visit, actor, found, model, found.typed());
    }

    @PostMapping("/c/{cell}/actors/{id}/holders/{holder}")
    String change(
            Visit visit,
            @PathVariable String id,
            @PathVariable String holder,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var actor = new ActorId(Typed.uuid(id));
        ActorAccess.mustKeep(visit, actor);
        var found = holders.holder(visit.cell(), actor, new HolderId(Typed.uuid(holder)));
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    holders.change(visit.cell(), actor, found.id(), NewHolder.read(form), visit.by());
                    return path(actor);
                },
                () -> one(visit, actor, found, model, form));
    }

    @PostMapping("/c/{cell}/actors/{id}/holders/{holder}/erase")
    String erase(
            Visit visit,
            @PathVariable String id,
            @PathVariable String holder,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var actor = new ActorId(Typed.uuid(id));
        ActorAccess.mustKeep(visit, actor);
        var found = holders.holder(visit.cell(), actor, new HolderId(Typed.uuid(holder)));
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    var why = Typed.of(fields).needed("why", "actors.erase-why-missing");
                    holders.erase(visit.cell(), actor, found.id(), why, visit.by());
                    return path(actor);
                },
                () -> one(visit, actor, found, model, found.typed()));
    }

    /// Who leads the actors, in numbers.
    @GetMapping("/c/{cell}/actors/offices")
    String offices(Visit visit, @RequestParam(defaultValue = "") String kind, Model model) {
        var of = Arrays.stream(ActorKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
        model.addAttribute("figures", figures.of(visit.cell(), of));
        model.addAttribute("kind", of == null ? "" : kind);
        return "actors/offices";
    }

    private static String path(ActorId actor) {
        return "/actors/" + actor.value() + "/holders";
    }

    private String list(Visit visit, ActorId actor, Model model, Typed form) {
        model.addAttribute("actor", actors.actor(visit.cell(), actor));
        model.addAttribute("holders", holders.of(visit.cell(), actor));
        model.addAttribute("today", rules.today(visit.cell()));
        model.addAttribute("keeps", ActorAccess.keeps(visit, actor));
        model.addAttribute("form", form);
        return "actors/holders";
    }

    private String one(Visit visit, ActorId actor, Holder holder, Model model, Typed form) {
        model.addAttribute("actor", actors.actor(visit.cell(), actor));
        model.addAttribute("holder", holder);
        model.addAttribute("form", form);
        return "actors/holder";
    }
}
