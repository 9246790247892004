package ruche.actors;

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
import ruche.accounts.Cells;
import ruche.kernel.Bilingual;
import ruche.shell.Forms;
import ruche.shell.Meanwhile;
import ruche.shell.Page;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.territory.Place;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

/// What an actor is in law and where it works: kept by the staff.
@Controller
class IdentityPages {
    private final Actors actors;
    private final Identities identities;
    private final Cells cells;
    private final Places places;
    private final PlacesCalled called;
    private final Forms forms;

    IdentityPages(Actors actors, Identities identities, Cells cells, Places places, PlacesCalled called, Forms forms) {
        this.actors = actors;
        this.identities = identities;
        this.cells = cells;
        this.places = places;
        this.called = called;
        this.forms = forms;
    }

    @GetMapping("/c/{cell}/actors/{id}/identity")
    String ask(Visit visit, @PathVariable String id, Model model) {
        var actor = actors.actor(visit.cell(), new ActorId(Typed.uuid(id)));
        return form(visit, actor, model, Meanwhile.open(filled(visit, actor)));
    }

    private Typed filled(Visit visit, Actor actor) {
        return IdentityForm.typed(identities.of(visit.cell(), actor.id()));
    }

    @PostMapping("/c/{cell}/actors/{id}/identity")
    String state(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var actor = actors.actor(visit.cell(), new ActorId(Typed.uuid(id)));
        var meanwhile = Meanwhile.of(Typed.of(fields), filled(visit, actor));
        var form = meanwhile.form();
        return forms.take(
                visit,
                response,
                model,
                meanwhile,
                () -> {
                    identities.state(
                            visit.cell(),
                            actor.id(),
                            IdentityForm.read(form),
                            form.checked(Receipts.ANOTHER),
                            visit.by());
                    return "/actors/" + id + "/file";
                },
                () -> form(visit, actor, model, form));
    }

    private String form(Visit visit, Actor actor, Model model, Typed form) {
        model.addAttribute("actor", actor);
        model.addAttribute("form", form);
        model.addAttribute("places", called.of(places(visit)));
        return "actors/identity";
    }

    /// The territory, its circles and its communes.
    private List<Place> places(Visit visit) {
        return places.tree(cells.byId(visit.cell()).territory()).stream()
                .filter(place -> place.kind() != PlaceKind.DOUAR)
                .toList();
    }

    static Map<String, String> names(Page page, Map<String, Bilingual> places) {
        var names = new LinkedHashMap<String, String>();
        places.forEach((code, name) -> names.put(code, page.text(name)));
        return names;
    }
}
