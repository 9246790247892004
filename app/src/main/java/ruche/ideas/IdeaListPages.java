package ruche.ideas;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Bilingual;
import ruche.shell.Page;
import ruche.shell.Visit;
import ruche.strategy.Axes;
import ruche.territory.Places;

/// The public list of ideas, on a page and as a file.
@Controller
class IdeaListPages {
    private static final int SIZE = 50;

    private final IdeaRegister register;
    private final IdeaChoices choices;
    private final IdeaCsv csv;
    private final Axes axes;
    private final Places places;

    IdeaListPages(IdeaRegister register, IdeaChoices choices, IdeaCsv csv, Axes axes, Places places) {
        this.register = register;
        this.choices = choices;
        this.csv = csv;
        this.axes = axes;
        this.places = places;
    }

    @GetMapping("/c/{cell}/ideas")
    String list(Visit visit, @RequestParam MultiValueMap<String, String> asked, Model model) {
        var query = IdeaQuery.of(visit, asked, choices);
        var slice = register.list(visit.cell(), query.filter(), query.after(), SIZE);
        var cycle = choices.cycle(visit.cell(), query.cycle());
        model.addAttribute("query", query);
        model.addAttribute("slice", slice);
        if (query.sums()) model.addAttribute("totals", register.totals(visit.cell(), query.filter()));
        else model.addAttribute("count", register.count(visit.cell(), query.filter()));
        model.addAttribute("cycles", choices.cycles(visit));
        model.addAttribute("axes", cycle == null ? Map.of() : choices.axes(visit, cycle.id()));
        model.addAttribute("communes", choices.communes(visit));
        model.addAttribute("axisNames", axes.names(visit.cell()));
        model.addAttribute("communeNames", communes(slice.items()));
        return "ideas/list";
    }

    private Map<String, Bilingual> communes(List<Idea> ideas) {
        return places.names(ideas.stream()
                .map(Idea::commune)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /// The communes that have ideas of a kind, and how many.
    @GetMapping("/c/{cell}/ideas/communes")
    String communes(Visit visit, @RequestParam MultiValueMap<String, String> asked, Model model) {
        var query = IdeaQuery.of(visit, asked, choices);
        var tallies = register.perCommune(visit.cell(), query.filter().inCommune(null));
        var cycle = choices.cycle(visit.cell(), query.cycle());
        model.addAttribute("query", query);
        model.addAttribute("cycles", choices.cycles(visit));
        model.addAttribute("axes", cycle == null ? Map.of() : choices.axes(visit, cycle.id()));
        model.addAttribute("tallies", tallies);
        model.addAttribute(
                "names",
                places.names(tallies.stream()
                        .map(IdeaTally::key)
                        .filter(code -> !code.isEmpty())
                        .toList()));
        return "ideas/communes";
    }

    @GetMapping("/c/{cell}/ideas.csv")
    void file(Visit visit, @RequestParam MultiValueMap<String, String> asked, HttpServletResponse response)
            throws IOException {
        csv.write(visit, IdeaQuery.of(visit, asked, choices), response);
    }

    static Map<String, String> states(Page page) {
        var states = new LinkedHashMap<String, String>();
        states.put(IdeaQuery.STANDING, page.say("ideas.standing"));
        for (var state : IdeaState.values())
            if (IdeaState.shown().contains(state)) states.put(state.name(), page.say(state.key()));
        return states;
    }

    /// What may be asked for, the ideas without it last.
    static Map<String, String> withNone(Map<String, String> choices, String none) {
        var all = new LinkedHashMap<>(choices);
        all.put(IdeaQuery.NONE, none);
        return all;
    }
}
