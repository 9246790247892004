package ruche.actors;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import ruche.accounts.Cells;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Meanwhile;
import ruche.shell.Related;
import ruche.shell.RelatedParts;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.territory.Place;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

@Controller
class ActorPages {
    private final Actors actors;
    private final ActorEntries entries;
    private final ActorStates states;
    private final ActorSearch search;
    private final Merges merges;
    private final ActorFiles files;
    private final ActorSeats seats;
    private final Places places;
    private final Cells cells;
    private final Forms forms;
    private final Flash flash;
    private final RelatedParts related;

    ActorPages(
            Actors actors,
            ActorEntries entries,
            ActorStates states,
            ActorSearch search,
            Merges merges,
            ActorFiles files,
            ActorSeats seats,
            Places places,
            Cells cells,
            Forms forms,
            Flash flash,
            RelatedParts related) {
        this.actors = actors;
        this.entries = entries;
        this.states = states;
        this.search = search;
        this.merges = merges;
        this.files = files;
        this.seats = seats;
        this.places = places;
        this.cells = cells;
        this.forms = forms;
        this.flash = flash;
        this.related = related;
    }

    @GetMapping("/c/{cell}/actors")
    String list(Visit visit, @RequestParam MultiValueMap<String, String> asked, Model model) {
        var form = Typed.of(asked);
        var filter = ActorFilter.read(form);
        var after = form.checked("after") ? form.text("after") : null;
        boolean backwards = form.text("order").equals(ActorList.BACKWARDS);
        var slice = backwards
                ? actors.listBackwards(visit.cell(), filter, visit.lang(), after)
                : actors.list(visit.cell(), filter, visit.lang(), after);
        var dissolved = states.dissolved(
                visit.cell(),
                slice.items().stream().map(actor -> actor.id().value()).toList());
        model.addAttribute(
                "list",
                new ActorList(
                        filter,
                        backwards,
                        slice,
                        actors.count(visit.cell(), filter),
                        communes(visit),
                        seats.of(slice.items()),
                        dissolved));
        return "actors/list";
    }

    /// Those whose name somebody is typing: for the forms that choose an actor.
    @GetMapping("/c/{cell}/actors/suggest")
    @ResponseBody
    List<Suggestion> suggest(Visit visit, @RequestParam(defaultValue = "") String words) {
        var found = search.like(visit.cell(), Typed.atMost(Typed.SHORT, "words", words), visit.lang());
        var communes = seats.of(found);
        return found.stream()
                .map(actor -> new Suggestion(
                        actor.name().in(visit.lang()),
                        seat(actor, communes, visit.lang()),
                        "/c/" + visit.here().code() + "/actors/" + actor.id().value()))
                .toList();
    }

    private static String seat(Actor actor, Map<String, Bilingual> names, Lang lang) {
        var name = actor.commune() == null ? null : names.get(actor.commune());
        return name == null ? "" : name.in(lang);
    }

    /// @param detail the commune of its seat; empty where not known
    record Suggestion(String name, String detail, String path) {}

    @GetMapping("/c/{cell}/actors/{id}")
    String actor(Visit visit, @PathVariable String id, Model model) {
        var actor = actors.actor(visit.cell(), new ActorId(Typed.uuid(id)));
        var commune = actor.commune() == null
                ? null
                : places.names(List.of(actor.commune())).get(actor.commune());
        model.addAttribute("actor", actor);
        model.addAttribute("card", files.card(visit.cell(), actor));
        model.addAttribute("reads", ActorAccess.reads(visit, actor.id()));
        var state = states.of(visit.cell(), actor.id());
        model.addAttribute("state", state);
        var into = state.mergedInto();
        if (into != null) {
            model.addAttribute(
                    "kept", merges.kept(visit.cell(), List.of(actor.id().value())));
            model.addAttribute("into", actors.actor(visit.cell(), new ActorId(into)));
            model.addAttribute(
                    "merge", merges.standing(visit.cell(), actor.id()).orElseThrow());
        }
        var joined = merges.into(visit.cell(), actor.id());
        model.addAttribute("joined", joined);
        if (!joined.isEmpty())
            model.addAttribute(
                    "kept",
                    merges.kept(
                            visit.cell(),
                            joined.stream().map(Merges.Merge::fromId).toList()));
        model.addAttribute(
                "joinedNames",
                actors.names(
                        visit.cell(), joined.stream().map(Merges.Merge::fromId).toList()));
        model.addAttribute("related", related.of(visit, Related.Kind.ACTOR, id));
        if (commune != null) model.addAttribute("commune", commune);
        return "actors/actor";
    }

    @GetMapping("/c/{cell}/actors/new")
    String ask(Visit visit, Model model) {
        return form(visit, model, null, Typed.nothing());
    }

    @PostMapping("/c/{cell}/actors")
    String add(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        return forms.attempt(
                response,
                model,
                () -> switch (entries.enter(visit.cell(), read(form), form.checked("insists"), visit.by())) {
                    case Entry.Added(var id) -> {
                        flash.say(response, "shell.saved");
                        yield "redirect:/c/" + visit.here().code() + "/actors/" + id.value();
                    }
                    case Entry.LooksLike(var known) -> {
                        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                        model.addAttribute("known", known);
                        model.addAttribute("seats", seats.of(known));
                        yield form(visit, model, null, form);
                    }
                },
                () -> form(visit, model, null, form));
    }

    @GetMapping("/c/{cell}/actors/{id}/edit")
    String edit(Visit visit, @PathVariable String id, Model model) {
        var actor = actors.actor(visit.cell(), new ActorId(Typed.uuid(id)));
        return form(visit, model, actor.id(), Meanwhile.open(filled(actor)));
    }

    private static Typed filled(Actor actor) {
        return Typed.nothing()
                .with("kind", actor.kind())
                .withText("name", actor.name())
                .with("commune", actor.commune())
                .with("field", actor.field())
                .with("acronym", actor.acronym());
    }

    @PostMapping("/c/{cell}/actors/{id}")
    String change(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var actor = new ActorId(Typed.uuid(id));
        var meanwhile = Meanwhile.of(Typed.of(fields), filled(actors.actor(visit.cell(), actor)));
        var form = meanwhile.form();
        return forms.take(
                visit,
                response,
                model,
                meanwhile,
                () -> {
                    actors.change(visit.cell(), actor, read(form), visit.by());
                    return "/actors/" + id;
                },
                () -> form(visit, model, actor, form));
    }

    private String form(Visit visit, Model model, @Nullable ActorId id, Typed form) {
        if (id != null) model.addAttribute("id", id.value().toString());
        model.addAttribute("form", form);
        model.addAttribute("communes", communes(visit));
        return "actors/form";
    }

    private static NewActor read(Typed form) {
        return new NewActor(
                form.one(ActorKind.class, "kind"),
                form.bilingual("name"),
                form.text("commune"),
                form.line("field"),
                Typed.atMost(NewActor.LONGEST_ACRONYM, "acronym", form.line("acronym")));
    }

    private List<Place> communes(Visit visit) {
        return places.within(cells.byId(visit.cell()).territory(), PlaceKind.COMMUNE);
    }

    static Map<String, String> kinds(ruche.shell.Page page) {
        var kinds = new java.util.LinkedHashMap<String, String>();
        for (var kind : ActorKind.values()) kinds.put(kind.name(), page.say("actors.kind." + kind));
        return kinds;
    }

    static Map<String, String> names(ruche.shell.Page page, List<Place> places) {
        var names = new java.util.LinkedHashMap<String, String>();
        for (var place : places) names.put(place.code(), page.text(place.name()));
        return names;
    }
}
