package ruche.actors;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.jobs.Jobs;
import ruche.kernel.Bilingual;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.territory.Places;

/// Actors that are probably one: side by side, to be merged or kept apart.
@Controller
class TwinPages {
    private final Twins twins;
    private final Actors actors;
    private final ActorFiles files;
    private final Merges merges;
    private final Places places;
    private final Jobs jobs;
    private final Forms forms;

    TwinPages(Twins twins, Actors actors, ActorFiles files, Merges merges, Places places, Jobs jobs, Forms forms) {
        this.twins = twins;
        this.actors = actors;
        this.files = files;
        this.merges = merges;
        this.places = places;
        this.jobs = jobs;
        this.forms = forms;
    }

    @GetMapping("/c/{cell}/actors/twins")
    String list(
            Visit visit,
            @RequestParam(defaultValue = "") String apart,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var pairs = twins.list(visit.cell(), !apart.isEmpty(), after);
        model.addAttribute("pairs", pairs);
        model.addAttribute("apart", !apart.isEmpty());
        model.addAttribute("uncompared", twins.uncompared(visit.cell()));
        model.addAttribute("names", communes(pairs.items()));
        return "actors/twins";
    }

    private Map<String, Bilingual> communes(List<Twins.Pair> pairs) {
        return places.names(pairs.stream()
                .flatMap(pair -> java.util.stream.Stream.of(pair.one(), pair.other()))
                .map(TwinSide::commune)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /// Compares those that were not compared since they came or changed.
    @PostMapping("/c/{cell}/actors/twins")
    String compare(Visit visit) {
        var job = jobs.start(visit.cell(), visit.by(), TwinWork.KIND, "{}");
        return "redirect:/c/" + visit.here().code() + "/jobs/" + job.value();
    }

    @GetMapping("/c/{cell}/actors/twins/{one}/{other}")
    String pair(Visit visit, @PathVariable String one, @PathVariable String other, Model model) {
        return pair(visit, id(one), id(other), model, Typed.nothing());
    }

    private String pair(Visit visit, ActorId one, ActorId other, Model model, Typed form) {
        var pair =
                twins.pair(visit.cell(), one, other).orElseThrow(() -> new NotFound(one.value() + " " + other.value()));
        model.addAttribute("pair", pair);
        model.addAttribute("cards", List.of(card(visit, pair.one()), card(visit, pair.other())));
        model.addAttribute("names", communes(List.of(pair)));
        model.addAttribute("form", form);
        return "actors/twin";
    }

    /// The two again, after what was refused; whoever sends a form once more of two of which one was merged meanwhile
    /// is shown where it went.
    ///
    /// @throws NotFound if one of them is none of the cell’s
    private String again(Visit visit, ActorId one, ActorId other, Model model, Typed form) {
        if (twins.pair(visit.cell(), one, other).isPresent()) return pair(visit, one, other, model, form);
        actors.actor(visit.cell(), one);
        actors.actor(visit.cell(), other);
        if (one.equals(other)) throw new NotFound(one.value().toString());
        var merged = merges.standing(visit.cell(), one).isPresent() ? one : other;
        return "redirect:/c/" + visit.here().code() + "/actors/" + merged.value();
    }

    private ActorCard card(Visit visit, TwinSide side) {
        return files.card(visit.cell(), actors.actor(visit.cell(), Twins.idOf(side)));
    }

    /// Makes them one: that of the two which is to stay.
    @PostMapping("/c/{cell}/actors/twins/{one}/{other}")
    String merge(
            Visit visit,
            @PathVariable String one,
            @PathVariable String other,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    var faults = new Faults();
                    if (!form.text("into").equals(one) && !form.text("into").equals(other))
                        faults.add(new Refusal("actors.merge-into-missing").about("into"));
                    var why = faults.read(() -> form.needed("why", "actors.merge-why-missing"));
                    faults.end();
                    var into = id(form.text("into"));
                    var from = into.equals(id(one)) ? id(other) : id(one);
                    merges.merge(visit.cell(), from, into, Objects.requireNonNull(why), visit.by());
                    return "/actors/" + into.value();
                },
                () -> again(visit, id(one), id(other), model, form));
    }

    @PostMapping("/c/{cell}/actors/twins/{one}/{other}/apart")
    String keepApart(
            Visit visit,
            @PathVariable String one,
            @PathVariable String other,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    must(visit, one, other);
                    twins.keepApart(visit.cell(), id(one), id(other), form.line("apartWhy"), visit.by());
                    return "/actors/twins";
                },
                () -> again(visit, id(one), id(other), model, form));
    }

    @PostMapping("/c/{cell}/actors/twins/{one}/{other}/again")
    String lookAgain(
            Visit visit,
            @PathVariable String one,
            @PathVariable String other,
            Model model,
            HttpServletResponse response) {
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    must(visit, one, other);
                    twins.lookAgain(visit.cell(), id(one), id(other), visit.by());
                    return "/actors/twins/" + one + "/" + other;
                },
                () -> again(visit, id(one), id(other), model, Typed.nothing()));
    }

    private void must(Visit visit, String one, String other) {
        actors.actor(visit.cell(), id(one));
        actors.actor(visit.cell(), id(other));
        if (one.equals(other)) throw new NotFound(one);
    }

    private static ActorId id(String text) {
        return new ActorId(Typed.uuid(text));
    }
}
