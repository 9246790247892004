package ruche.ideas;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Bilingual;
import ruche.kernel.Slice;
import ruche.shell.RouteRule;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.strategy.Axes;
import ruche.territory.Places;

/// The public list of ideas, on a page and as a file.
@Controller
class IdeaListPages {
    private static final int SIZE = 50;

    /// Lines of a list for paper, about a hundred sheets; longer ones are for the file.
    static final int PRINTED = 3_000;

    private final IdeaRegister register;
    private final IdeaListChoices choices;
    private final MeantIdeas meant;
    private final IdeaCsv csv;
    private final Axes axes;
    private final Places places;
    private final FilterInWords filters;
    private final Clock clock;

    IdeaListPages(
            IdeaRegister register,
            IdeaListChoices choices,
            MeantIdeas meant,
            IdeaCsv csv,
            Axes axes,
            Places places,
            FilterInWords filters,
            Clock clock) {
        this.register = register;
        this.choices = choices;
        this.meant = meant;
        this.csv = csv;
        this.axes = axes;
        this.places = places;
        this.filters = filters;
        this.clock = clock;
    }

    @GetMapping("/c/{cell}/ideas")
    String list(
            Visit visit, @RequestParam MultiValueMap<String, String> asked, HttpServletRequest request, Model model) {
        var query = choices.query(visit, asked);
        model.addAttribute("unknown", query.unknown(asked));
        boolean whole = Typed.of(asked).text("print").equals("all");
        var slice = slice(visit, query, whole);
        if (slice.items().isEmpty()) {
            var near = choices.meant(visit, query);
            if (near.isPresent()) {
                model.addAttribute("written", query);
                query = near.get();
                slice = slice(visit, query, whole);
            }
        }
        boolean none =
                slice.items().isEmpty() && (query.after() == null || !register.hasAny(visit.cell(), query.filter()));
        var meaning = none && !whole ? meant.of(visit, query, SIZE) : Optional.<MeantIdeas.Meaning>empty();
        if (meaning.isPresent()) {
            request.setAttribute(RouteRule.PASSING, true);
            model.addAttribute("meaning", meaning.get());
            slice = meaning.get().slice();
        }
        // Behind a number that nobody has, or the last one, nothing comes.
        if (slice.items().isEmpty() && query.after() != null) {
            query = query.fromTheBeginning();
            slice = slice(visit, query, whole);
        }
        model.addAttribute("query", query);
        model.addAttribute("slice", slice);
        if (query.sums()) model.addAttribute("totals", register.totals(visit.cell(), query.filter()));
        else
            model.addAttribute(
                    "count",
                    meaning.isPresent() ? meaning.get().count() : register.count(visit.cell(), query.filter()));
        standing(visit, query).ifPresent(standing -> model.addAttribute("standing", standing));
        model.addAttribute("filters", filters.of(visit, query));
        model.addAttribute("today", LocalDate.now(clock.withZone(visit.here().zone())));
        model.addAttribute("axisNames", axes.names(visit.cell()));
        model.addAttribute("communeNames", communes(slice.items()));
        if (whole) return "ideas/print";
        model.addAttribute("choices", choices.of(visit, query, choices.cycle(visit, query)));
        return "ideas/list";
    }

    /// How many of them other pages count, where merged and withdrawn ones stand in the list too.
    private Optional<Long> standing(Visit visit, IdeaQuery query) {
        var standing = query.filter().inStates(IdeaState.standing());
        return query.state().isEmpty() && standing.isCountedBefore()
                ? Optional.of(register.count(visit.cell(), standing))
                : Optional.empty();
    }

    private Slice<Idea> slice(Visit visit, IdeaQuery query, boolean whole) {
        if (whole) return register.list(visit.cell(), query.filter(), query.order(), null, PRINTED);
        return register.list(visit.cell(), query.filter(), query.order(), query.after(), SIZE);
    }

    private Map<String, Bilingual> communes(List<Idea> ideas) {
        return places.names(ideas.stream()
                .map(Idea::commune)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    @GetMapping("/c/{cell}/ideas.csv")
    void file(Visit visit, @RequestParam MultiValueMap<String, String> asked, HttpServletResponse response)
            throws IOException {
        var query = choices.query(visit, asked);
        var read =
                choices.meant(visit, query).or(() -> meant.whole(visit, query)).orElse(query);
        csv.write(visit, read, response);
    }
}
