package ruche.meetings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.actors.Bodies;
import ruche.kernel.NotFound;
import ruche.shell.Forms;
import ruche.shell.Page;
import ruche.shell.Typed;
import ruche.shell.Visit;

@Controller
class RecommendationPages {
    private static final String OF_MEETING = "/c/{cell}/meetings/{id}/recommendations";

    private final Meetings meetings;
    private final Recommendations recommendations;
    private final Bodies bodies;
    private final Forms forms;

    RecommendationPages(Meetings meetings, Recommendations recommendations, Bodies bodies, Forms forms) {
        this.meetings = meetings;
        this.recommendations = recommendations;
        this.bodies = bodies;
        this.forms = forms;
    }

    @GetMapping(OF_MEETING + "/new")
    String ask(Visit visit, @PathVariable String id, Model model) {
        return form(visit, meetings.meeting(visit.cell(), new MeetingId(Typed.uuid(id))), model, Typed.nothing());
    }

    @PostMapping(OF_MEETING)
    String add(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var meeting = meetings.meeting(visit.cell(), new MeetingId(Typed.uuid(id)));
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    var owners = bodies.read(visit.cell(), form, "owner");
                    var added = new NewRecommendation(
                            form.one(Recommendation.Kind.class, "kind"),
                            "",
                            form.prose("text"),
                            owners.isEmpty() ? null : owners.getLast(),
                            form.line("ownerText"),
                            form.dayOrNull("due"));
                    recommendations.add(visit.cell(), meeting.id(), added, visit.by());
                    return "/meetings/" + meeting.id().value();
                },
                () -> form(visit, meeting, model, form));
    }

    @GetMapping(OF_MEETING + "/{recommendation}")
    String askState(Visit visit, @PathVariable String id, @PathVariable String recommendation, Model model) {
        var one = one(visit, id, recommendation);
        var form = Typed.nothing()
                .with("state", one.state())
                .with("doneOn", one.doneOn())
                .with("why", one.why());
        return followForm(one, model, form);
    }

    @PostMapping(OF_MEETING + "/{recommendation}")
    String follow(
            Visit visit,
            @PathVariable String id,
            @PathVariable String recommendation,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var one = one(visit, id, recommendation);
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    var state = form.one(Recommendation.State.class, "state");
                    var doneOn = form.dayOrNull("doneOn");
                    recommendations.follow(visit.cell(), one.id(), state, doneOn, form.text("why"), visit.by());
                    return "/meetings/" + one.meeting().value();
                },
                () -> followForm(one, model, form));
    }

    private Recommendation one(Visit visit, String meeting, String id) {
        var one = recommendations.recommendation(visit.cell(), new RecommendationId(Typed.uuid(id)));
        if (!one.meeting().value().equals(Typed.uuid(meeting))) throw new NotFound(id);
        return one;
    }

    private String form(Visit visit, Meeting meeting, Model model, Typed form) {
        model.addAttribute("meeting", meeting);
        model.addAttribute("form", form);
        model.addAttribute("bodies", bodies.choices(visit.cell(), visit.lang(), form.ids("owner")));
        return "meetings/recommendation-new";
    }

    private static String followForm(Recommendation one, Model model, Typed form) {
        model.addAttribute("recommendation", one);
        model.addAttribute("form", form);
        return "meetings/recommendation";
    }

    static Map<String, String> kinds(Page page) {
        var choices = new LinkedHashMap<String, String>();
        for (var kind : Recommendation.Kind.values()) choices.put(kind.name(), page.say("meetings.minutes." + kind));
        return choices;
    }

    static Map<String, String> states(Page page) {
        var choices = new LinkedHashMap<String, String>();
        for (var state : Recommendation.State.values()) choices.put(state.name(), page.say("meetings.state." + state));
        return choices;
    }
}
