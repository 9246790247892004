package ruche.actors;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Refusal;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// How an actor is reached, and what of it everybody may see.
@Controller
class ContactPages {
    private final Actors actors;
    private final ActorContacts contacts;
    private final Forms forms;

    ContactPages(Actors actors, ActorContacts contacts, Forms forms) {
        this.actors = actors;
        this.contacts = contacts;
        this.forms = forms;
    }

    @GetMapping("/c/{cell}/actors/{id}/contacts")
    String list(Visit visit, @PathVariable String id, Model model) {
        var actor = new ActorId(Typed.uuid(id));
        ActorAccess.mustRead(visit, actor);
        return list(visit, actor, model, Typed.nothing());
    }

    @PostMapping("/c/{cell}/actors/{id}/contacts")
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
                    if (!form.checked("kind")) throw new Refusal("actors.contact-kind-missing").about("kind");
                    var kind = form.one(ContactKind.class, "kind");
                    contacts.add(visit.cell(), actor, kind, form.code("value", "actors.contact-missing"), visit.by());
                    return path(actor);
                },
                () -> list(visit, actor, model, form));
    }

    /// With `open` it is shown to everybody; the staff does so on the actor's word only.
    @PostMapping("/c/{cell}/actors/{id}/contacts/{contact}")
    String show(
            Visit visit,
            @PathVariable String id,
            @PathVariable String contact,
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
                    boolean open = form.checked("open");
                    if (open && !ActorAccess.own(visit, actor) && !form.checked("consent"))
                        throw new Refusal("actors.consent-missing");
                    contacts.show(visit.cell(), actor, Typed.uuid(contact), open, visit.by());
                    return path(actor);
                },
                () -> list(visit, actor, model, Typed.nothing()));
    }

    @PostMapping("/c/{cell}/actors/{id}/contacts/{contact}/remove")
    String remove(
            Visit visit,
            @PathVariable String id,
            @PathVariable String contact,
            Model model,
            HttpServletResponse response) {
        var actor = new ActorId(Typed.uuid(id));
        ActorAccess.mustKeep(visit, actor);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    contacts.remove(visit.cell(), actor, Typed.uuid(contact), visit.by());
                    return path(actor);
                },
                () -> list(visit, actor, model, Typed.nothing()));
    }

    private static String path(ActorId actor) {
        return "/actors/" + actor.value() + "/contacts";
    }

    private String list(Visit visit, ActorId actor, Model model, Typed form) {
        model.addAttribute("actor", actors.actor(visit.cell(), actor));
        model.addAttribute("contacts", contacts.of(visit.cell(), actor));
        model.addAttribute("keeps", ActorAccess.keeps(visit, actor));
        model.addAttribute("own", ActorAccess.own(visit, actor));
        model.addAttribute("form", form);
        return "actors/contacts";
    }
}
