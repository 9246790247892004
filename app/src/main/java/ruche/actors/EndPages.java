package ruche.actors;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.shell.Faults;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// How an actor ends: merged into another, or dissolved; and how either is undone.
@Controller
class EndPages {
    private final Actors actors;
    private final ActorStates states;
    private final ActorSearch search;
    private final ActorSeats seats;
    private final Merges merges;
    private final Dissolutions dissolutions;
    private final Forms forms;

    EndPages(
            Actors actors,
            ActorStates states,
            ActorSearch search,
            ActorSeats seats,
            Merges merges,
            Dissolutions dissolutions,
            Forms forms) {
        this.actors = actors;
        this.states = states;
        this.search = search;
        this.seats = seats;
        this.merges = merges;
        this.dissolutions = dissolutions;
        this.forms = forms;
    }

    @GetMapping("/c/{cell}/actors/{id}/end")
    String end(Visit visit, @PathVariable String id, @RequestParam(defaultValue = "") String words, Model model) {
        return page(visit, id(id), words, model, Typed.nothing());
    }

    private String page(Visit visit, ActorId id, String words, Model model, Typed form) {
        model.addAttribute("actor", actors.actor(visit.cell(), id));
        model.addAttribute("state", states.of(visit.cell(), id));
        model.addAttribute("words", words);
        var found = found(visit, id, words);
        model.addAttribute("found", found);
        model.addAttribute("seats", seats.of(found));
        model.addAttribute("joined", merges.into(visit.cell(), id));
        model.addAttribute("open", dissolutions.open(visit.cell(), id));
        model.addAttribute("form", form);
        return "actors/end";
    }

    private List<Actor> found(Visit visit, ActorId id, String words) {
        return search.like(visit.cell(), words, visit.lang()).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
    }

    @PostMapping("/c/{cell}/actors/{id}/unmerge")
    String unmerge(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        actors.actor(visit.cell(), id(id));
        return take(
                visit,
                id(id),
                form,
                model,
                response,
                actor -> merges.unmerge(
                        visit.cell(), actor, form.needed("unmergeWhy", "actors.unmerge-why-missing"), visit.by()));
    }

    @PostMapping("/c/{cell}/actors/{id}/dissolve")
    String dissolve(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        mustStand(visit, id(id));
        var left = dissolutions.open(visit.cell(), id(id)).isEmpty() ? "" : "/end";
        return take(visit, id(id), form, model, response, left, actor -> {
            var faults = new Faults();
            var day = faults.read(() -> form.day("day"));
            var why = faults.read(
                    () -> Typed.atMost(Typed.SHORT, "why", form.needed("why", "actors.dissolved-why-missing")));
            faults.end();
            dissolutions.dissolve(
                    visit.cell(),
                    actor,
                    Objects.requireNonNull(day),
                    Objects.requireNonNull(why),
                    form.checked("meant"),
                    visit.by());
        });
    }

    @PostMapping("/c/{cell}/actors/{id}/stand-again")
    String standAgain(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        mustStand(visit, id(id));
        return take(
                visit,
                id(id),
                form,
                model,
                response,
                actor -> dissolutions.takeBack(
                        visit.cell(), actor, form.needed("againWhy", "actors.again-why-missing"), visit.by()));
    }

    private String take(
            Visit visit, ActorId actor, Typed form, Model model, HttpServletResponse response, Consumer<ActorId> act) {
        return take(visit, actor, form, model, response, "", act);
    }

    /// @param then below the actor's page, where it goes on
    private String take(
            Visit visit,
            ActorId actor,
            Typed form,
            Model model,
            HttpServletResponse response,
            String then,
            Consumer<ActorId> act) {
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    act.accept(actor);
                    return "/actors/" + actor.value() + then;
                },
                () -> page(visit, actor, "", model, form));
    }

    /// @throws ruche.kernel.NotFound of one that was taken back or merged
    private void mustStand(Visit visit, ActorId id) {
        if (!states.of(visit.cell(), id).stands())
            throw new ruche.kernel.NotFound(id.value().toString());
    }

    private static ActorId id(String text) {
        return new ActorId(Typed.uuid(text));
    }
}
