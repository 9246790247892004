package ruche.strategy;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
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
import ruche.actors.Actors;
import ruche.actors.Bodies;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.shell.Forms;
import ruche.shell.Page;
import ruche.shell.Typed;
import ruche.shell.Visit;

@Controller
class WorkProgrammePages {
    private static final String PROGRAMME = "/c/{cell}/cycles/{cycle}/programme";

    private final Cycles cycles;
    private final WorkProgramme programme;
    private final Actors actors;
    private final Bodies bodies;
    private final Forms forms;

    WorkProgrammePages(Cycles cycles, WorkProgramme programme, Actors actors, Bodies bodies, Forms forms) {
        this.cycles = cycles;
        this.programme = programme;
        this.actors = actors;
        this.bodies = bodies;
        this.forms = forms;
    }

    @GetMapping(PROGRAMME)
    String programme(Visit visit, @PathVariable("cycle") String code, Model model) {
        var cycle = cycles.named(visit.cell(), code);
        var goals = programme.of(visit.cell(), cycle.id());
        var who = goals.stream()
                .flatMap(goal -> goal.activities().stream())
                .flatMap(activity -> activity.who().stream())
                .distinct()
                .toList();
        model.addAttribute("cycle", cycle);
        model.addAttribute("goals", goals);
        model.addAttribute("objectives", programme.objectives(visit.cell()));
        model.addAttribute("names", actors.names(visit.cell(), who));
        return "strategy/work-programme";
    }

    @GetMapping(PROGRAMME + "/goals/new")
    String askGoal(Visit visit, @PathVariable("cycle") String code, Model model) {
        return goalForm(model, cycles.named(visit.cell(), code), null, Typed.nothing());
    }

    @PostMapping(PROGRAMME + "/goals")
    String addGoal(
            Visit visit,
            @PathVariable("cycle") String code,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var cycle = cycles.named(visit.cell(), code);
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    programme.addGoal(visit.cell(), cycle.id(), form.code("code"), form.bilingual("title"), visit.by());
                    return path(cycle);
                },
                () -> goalForm(model, cycle, null, form));
    }

    @GetMapping(PROGRAMME + "/goals/{goal}")
    String editGoal(Visit visit, @PathVariable("cycle") String code, @PathVariable String goal, Model model) {
        var cycle = cycles.named(visit.cell(), code);
        var known = goal(visit.cell(), cycle, goal);
        return goalForm(model, cycle, known, Typed.nothing().withText("title", known.title()));
    }

    @PostMapping(PROGRAMME + "/goals/{goal}")
    String retitleGoal(
            Visit visit,
            @PathVariable("cycle") String code,
            @PathVariable String goal,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var cycle = cycles.named(visit.cell(), code);
        var known = goal(visit.cell(), cycle, goal);
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    programme.retitleGoal(visit.cell(), cycle.id(), known.id(), form.bilingual("title"), visit.by());
                    return path(cycle);
                },
                () -> goalForm(model, cycle, known, form));
    }

    @GetMapping(PROGRAMME + "/goals/{goal}/activities/new")
    String askActivity(Visit visit, @PathVariable("cycle") String code, @PathVariable String goal, Model model) {
        var cycle = cycles.named(visit.cell(), code);
        var form = Typed.nothing().with("state", ActivityState.PLANNED);
        return activityForm(
                visit,
                model,
                cycle,
                "/goals/" + goal(visit.cell(), cycle, goal).id().value() + "/activities",
                form);
    }

    @PostMapping(PROGRAMME + "/goals/{goal}/activities")
    String addActivity(
            Visit visit,
            @PathVariable("cycle") String code,
            @PathVariable String goal,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var cycle = cycles.named(visit.cell(), code);
        var known = goal(visit.cell(), cycle, goal);
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    programme.addActivity(visit.cell(), cycle.id(), known.id(), read(visit.cell(), form), visit.by());
                    return path(cycle);
                },
                () -> activityForm(visit, model, cycle, "/goals/" + known.id().value() + "/activities", form));
    }

    @GetMapping(PROGRAMME + "/activities/{activity}")
    String editActivity(Visit visit, @PathVariable("cycle") String code, @PathVariable String activity, Model model) {
        var cycle = cycles.named(visit.cell(), code);
        var known = programme.activity(visit.cell(), cycle.id(), new ActivityId(Typed.uuid(activity)));
        var form = Typed.nothing()
                .with("code", known.code())
                .withText("title", known.title())
                .withPeriod(known.period())
                .withAll("who", known.who())
                .withAll("objectives", known.objectives())
                .with("state", known.state());
        return activityForm(visit, model, cycle, "/activities/" + known.id().value(), form);
    }

    @PostMapping(PROGRAMME + "/activities/{activity}")
    String changeActivity(
            Visit visit,
            @PathVariable("cycle") String code,
            @PathVariable String activity,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var cycle = cycles.named(visit.cell(), code);
        var id = new ActivityId(Typed.uuid(activity));
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    programme.changeActivity(visit.cell(), cycle.id(), id, read(visit.cell(), form), visit.by());
                    return path(cycle);
                },
                () -> activityForm(visit, model, cycle, "/activities/" + id.value(), form));
    }

    private NewActivity read(CellId cell, Typed form) {
        return new NewActivity(
                form.text("code"),
                form.bilingual("title"),
                form.period(),
                bodies.read(cell, form, "who"),
                form.all("objectives"),
                form.one(ActivityState.class, "state"));
    }

    private Goal goal(CellId cell, Cycle cycle, String id) {
        var wanted = new GoalId(Typed.uuid(id));
        return programme.of(cell, cycle.id()).stream()
                .filter(goal -> goal.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private static String goalForm(Model model, Cycle cycle, @Nullable Goal goal, Typed form) {
        model.addAttribute("cycle", cycle);
        if (goal != null) model.addAttribute("goal", goal);
        model.addAttribute("form", form);
        return "strategy/goal-form";
    }

    /// @param path of the act, below the programme's
    private String activityForm(Visit visit, Model model, Cycle cycle, String path, Typed form) {
        model.addAttribute("cycle", cycle);
        model.addAttribute("path", path);
        model.addAttribute("form", form);
        model.addAttribute("objectives", programme.objectives(visit.cell()));
        model.addAttribute("bodies", bodies.choices(visit.cell(), visit.lang(), form.ids("who")));
        return "strategy/activity-form";
    }

    private static String path(Cycle cycle) {
        return "/cycles/" + cycle.code() + "/programme";
    }

    static Map<String, String> objectives(Page page, List<Objective> objectives) {
        var choices = new LinkedHashMap<String, String>();
        for (var objective : objectives)
            choices.put(objective.code(), objective.code() + ". " + page.text(objective.text()));
        return choices;
    }

    static Map<String, String> states(Page page) {
        var choices = new LinkedHashMap<String, String>();
        for (var state : ActivityState.values()) choices.put(state.name(), page.say("strategy.state." + state));
        return choices;
    }
}
