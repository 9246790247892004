package ruche.appraisal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.actors.Actors;
import ruche.ideas.IdeaFilter;
import ruche.ideas.IdeaId;
import ruche.ideas.IdeaRegister;
import ruche.ideas.IdeaState;
import ruche.ideas.Ideas;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.shell.Page;
import ruche.shell.Visit;
import ruche.strategy.Cycles;
import ruche.strategy.SectorProgramme;
import ruche.strategy.SectorProgrammes;

/// What was asked of the services of a cycle and where its ideas meet programmes, one by one: the public lists behind
/// the figures of a report.
@Controller
class CycleListPages {
    private final AskedRows asked;
    private final ConvergenceRows convergences;
    private final Cycles cycles;
    private final Ideas ideas;
    private final IdeaRegister register;
    private final Actors actors;
    private final SectorProgrammes programmes;

    CycleListPages(
            AskedRows asked,
            ConvergenceRows convergences,
            Cycles cycles,
            Ideas ideas,
            IdeaRegister register,
            Actors actors,
            SectorProgrammes programmes) {
        this.asked = asked;
        this.convergences = convergences;
        this.cycles = cycles;
        this.ideas = ideas;
        this.register = register;
        this.actors = actors;
        this.programmes = programmes;
    }

    @GetMapping("/c/{cell}/cycles/{cycle}/opinions")
    String opinions(
            Visit visit,
            @PathVariable("cycle") String code,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var cycle = cycles.named(visit.cell(), code);
        var filter = AskedFilter.of(service, answer);
        var slice = asked.list(visit.cell(), cycle.id(), filter, after);
        model.addAttribute("cycle", cycle);
        model.addAttribute("filter", filter);
        model.addAttribute("services", actors.names(visit.cell(), asked.services(visit.cell(), cycle.id())));
        model.addAttribute("slice", slice);
        model.addAttribute("count", asked.count(visit.cell(), cycle.id(), filter));
        model.addAttribute(
                "ideas", ideas.byIds(visit.cell(), idsOf(slice.items().stream().map(AskedLine::idea))));
        return "appraisal/cycle-opinions";
    }

    /// Of ideas that stand for themselves, as everywhere else.
    @GetMapping("/c/{cell}/cycles/{cycle}/convergences")
    String convergences(
            Visit visit,
            @PathVariable("cycle") String code,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var cycle = cycles.named(visit.cell(), code);
        var gone = register.ids(visit.cell(), IdeaFilter.of(cycle.id()).inStates(IdeaState.gone()));
        var slice = convergences.list(visit.cell(), cycle.id(), gone, after);
        model.addAttribute("cycle", cycle);
        model.addAttribute("slice", slice);
        model.addAttribute("count", convergences.count(visit.cell(), cycle.id(), gone));
        model.addAttribute("programmes", byId(visit.cell()));
        model.addAttribute(
                "ideas", ideas.byIds(visit.cell(), idsOf(slice.items().stream().map(Convergence::idea))));
        return "appraisal/cycle-convergences";
    }

    private Map<UUID, Bilingual> byId(CellId cell) {
        return programmes.all(cell).stream()
                .collect(Collectors.toMap(programme -> programme.id().value(), SectorProgramme::name));
    }

    private static List<IdeaId> idsOf(Stream<IdeaId> ids) {
        return ids.distinct().toList();
    }

    static Map<String, String> services(Page page, Map<UUID, Bilingual> names) {
        var choices = new LinkedHashMap<String, String>();
        names.forEach((id, name) -> choices.put(id.toString(), page.text(name)));
        return choices;
    }

    static Map<String, String> answers(Page page) {
        var choices = new LinkedHashMap<String, String>();
        for (var answer : Answer.values()) choices.put(answer.name(), page.say(answer.key()));
        choices.put(AskedFilter.WAITING, page.say("appraisal.waiting"));
        return choices;
    }
}
