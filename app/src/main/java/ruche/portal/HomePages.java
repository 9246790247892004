package ruche.portal;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ruche.accounts.Cells;
import ruche.appraisal.Appraisals;
import ruche.ideas.IdeaFilter;
import ruche.ideas.IdeaRegister;
import ruche.ideas.IdeaState;
import ruche.ideas.IdeaTally;
import ruche.kernel.CellId;
import ruche.kernel.Role;
import ruche.meetings.Meetings;
import ruche.meetings.Participation;
import ruche.record.Remembered;
import ruche.shell.CycleWay;
import ruche.shell.MenuItem;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;
import ruche.shell.Visit;
import ruche.shell.WaitingWork;
import ruche.strategy.Axes;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;

/// The way in for everybody: the installation's cells, and each cell's home.
@Controller
class HomePages {
    /// How much of what is new the home shows.
    private static final int NEWS = 8;

    private final Cells cells;
    private final Cycles cycles;
    private final Axes axes;
    private final IdeaRegister ideas;
    private final Participation participation;
    private final Meetings meetings;
    private final Appraisals appraisals;
    private final List<WaitingWork> work;
    private final List<CycleWay> ways;
    private final LatestNews news;
    private final FirstSteps steps;
    private final Clock clock;

    HomePages(
            Cells cells,
            Cycles cycles,
            Axes axes,
            IdeaRegister ideas,
            Participation participation,
            Meetings meetings,
            Appraisals appraisals,
            ObjectProvider<WaitingWork> work,
            ObjectProvider<CycleWay> ways,
            LatestNews news,
            FirstSteps steps,
            Clock clock) {
        this.cells = cells;
        this.cycles = cycles;
        this.axes = axes;
        this.ideas = ideas;
        this.participation = participation;
        this.meetings = meetings;
        this.appraisals = appraisals;
        this.work = work.orderedStream().toList();
        this.ways = ways.orderedStream().toList();
        this.news = news;
        this.steps = steps;
        this.clock = clock;
    }

    /// The only cell's home; where there are several, their list.
    @GetMapping("/")
    String home(Model model) {
        var all = cells.all();
        if (all.size() == 1) return "redirect:/c/" + all.getFirst().code();
        model.addAttribute("cells", all);
        return "portal/cells";
    }

    @GetMapping("/c/{cell}")
    String cell(Visit visit, Model model) {
        var cell = visit.cell();
        var withIdeas = latestWithIdeas(cell);
        var current = withIdeas.or(() -> cycles.current(cell));
        if (!visit.roles().isEmpty())
            model.addAttribute(
                    "waiting",
                    work.stream().flatMap(each -> each.of(visit).stream()).toList());
        model.addAttribute("news", news.of(visit, NEWS));
        model.addAttribute("begun", withIdeas.isPresent());
        if (withIdeas.isEmpty() && visit.has(Role.ADMINISTRATOR, Role.AGENT))
            model.addAttribute("steps", steps.done(visit, current.orElse(null)));
        current.ifPresent(cycle -> {
            var standing = IdeaFilter.of(cycle.id()).inStates(IdeaState.standing());
            model.addAttribute("cycle", cycle);
            model.addAttribute("participation", participation.of(cell, cycle.id()));
            model.addAttribute("axes", axes.main(cell, cycle.id()));
            var perState = perState(cell, cycle);
            var leading = ways(visit, cycle);
            model.addAttribute("ways", leading);
            model.addAttribute("walk", walk(visit, cycle, perState, leading));
            model.addAttribute(
                    "registered",
                    perState.values().stream().mapToLong(Long::longValue).sum());
            model.addAttribute(
                    "merged", IdeaState.gone().stream().anyMatch(state -> perState.getOrDefault(state, 0L) > 0));
            model.addAttribute("perAxis", ideas.perAxis(cell, standing));
        });
        return "portal/home";
    }

    private Map<IdeaState, Long> perState(CellId cell, Cycle cycle) {
        return ideas.perState(cell, IdeaFilter.of(cycle.id())).stream()
                .collect(Collectors.toMap(tally -> IdeaState.valueOf(tally.key()), IdeaTally::count));
    }

    private List<CycleWay.Way> ways(Visit visit, Cycle cycle) {
        return ways.stream()
                .flatMap(way -> way.of(visit, cycle.code()).stream())
                .toList();
    }

    private List<CycleWalk.Stage> walk(
            Visit visit, Cycle cycle, Map<IdeaState, Long> perState, List<CycleWay.Way> leading) {
        var today = LocalDate.now(clock.withZone(visit.here().zone()));
        return CycleWalk.of(
                cycle,
                meetings.of(visit.cell(), cycle.id()),
                perState,
                appraisals.ideasAwaited(visit.cell(), cycle.id()),
                leading.stream().map(CycleWay.Way::path).collect(Collectors.toSet()),
                today);
    }

    private Optional<Cycle> latestWithIdeas(CellId cell) {
        return cycles.all(cell).stream()
                .filter(cycle -> ideas.count(cell, IdeaFilter.of(cycle.id())) > 0)
                .findFirst();
    }

    @Configuration(proxyBeanMethods = false)
    static class Routes {
        private static final int AFTER_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 60;

        @Bean
        RouteRules portalRules() {
            return () -> List.of(RouteRule.anyoneGets("/"), RouteRule.anyoneGetsLasting("/c/{cell}"));
        }

        @Bean
        FilterRegistrationBean<LastingPages> lastingPages(Remembered remembered, Clock clock) {
            var filter = new FilterRegistrationBean<>(new LastingPages(remembered, clock));
            filter.setDispatcherTypes(DispatcherType.REQUEST);
            filter.setOrder(AFTER_SECURITY);
            return filter;
        }

        @Bean
        MenuItem homeMenu() {
            return MenuItem.open("portal.menu", "", 0);
        }
    }
}
