package ruche.meetings;

import static java.util.Objects.requireNonNull;

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
import org.springframework.web.multipart.MultipartFile;
import ruche.actors.Bodies;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.Forms;
import ruche.shell.Page;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.strategy.Axes;
import ruche.strategy.Axis;

@Controller
class RecommendationPages {
    private static final String OF_MEETING = "/c/{cell}/meetings/{id}/recommendations";
    private static final String ONE = "/recommendations/";

    private final Meetings meetings;
    private final Recommendations recommendations;
    private final Handovers handovers;
    private final Followup followup;
    private final Evidence evidence;
    private final PieceForm pieces;
    private final Axes axes;
    private final Bodies bodies;
    private final Forms forms;

    RecommendationPages(
            Meetings meetings,
            Recommendations recommendations,
            Handovers handovers,
            Followup followup,
            Evidence evidence,
            PieceForm pieces,
            Axes axes,
            Bodies bodies,
            Forms forms) {
        this.meetings = meetings;
        this.recommendations = recommendations;
        this.handovers = handovers;
        this.followup = followup;
        this.evidence = evidence;
        this.pieces = pieces;
        this.axes = axes;
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
                    recommendations.add(visit.cell(), meeting.id(), read(visit, form, meeting), visit.by());
                    return "/meetings/" + meeting.id().value();
                },
                () -> form(visit, meeting, model, form));
    }

    /// All that is wrong with it at once, each beside its field.
    private NewRecommendation read(Visit visit, Typed form, Meeting meeting) {
        var faults = new Faults();
        var kind = faults.read(() -> form.one(Recommendation.Kind.class, "kind"));
        var text = faults.read(() -> form.prose("text"));
        var to = to(visit, form, faults);
        if (to.due() != null && to.due().isBefore(meeting.day()))
            faults.add(new Refusal("meetings.due-early").about("due"));
        faults.end();
        return new NewRecommendation(
                requireNonNull(kind), "", requireNonNull(text), to.owner(), to.ownerText(), to.due());
    }

    /// Who must carry it out, and by when; what is wrong with that stands in the faults.
    private Handovers.To to(Visit visit, Typed form, Faults faults) {
        var owners = faults.read(() -> bodies.read(visit.cell(), form, "owner"));
        var text = faults.read(() -> form.line("ownerText"));
        if (owners != null && owners.isEmpty() && text != null && text.isEmpty())
            faults.add(new Refusal("meetings.owner-missing").about("owner"));
        var due = faults.read(() -> form.dayOrNull("due"));
        var owner = owners == null || owners.isEmpty() ? null : owners.getLast();
        return new Handovers.To(owner, text == null ? "" : text, due);
    }

    @GetMapping(OF_MEETING + "/{recommendation}")
    String askState(Visit visit, @PathVariable String id, @PathVariable String recommendation, Model model) {
        var one = one(visit, id, recommendation);
        return followForm(visit, one, model, asItIs(one));
    }

    @PostMapping(OF_MEETING + "/{recommendation}")
    String follow(
            Visit visit,
            @PathVariable String id,
            @PathVariable String recommendation,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response) {
        var one = one(visit, id, recommendation);
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    var faults = new Faults();
                    var state = faults.read(() -> form.one(Recommendation.State.class, "state"));
                    var doneOn = faults.read(() -> form.dayOrNull("doneOn"));
                    var why = faults.read(() -> Typed.atMost(Typed.LONG, "why", form.text("why")));
                    var piece = faults.read(() -> pieces.read(visit, one, form, file));
                    faults.end();
                    recommendations.follow(
                            visit.cell(),
                            one.id(),
                            new Progress(requireNonNull(state), doneOn, requireNonNull(why), piece),
                            visit.by());
                    return ONE + one.id().value();
                },
                () -> followForm(visit, one, model, form));
    }

    /// At which meetings it is carried out, and which earlier ones it takes up.
    @PostMapping("/c/{cell}/recommendations/{recommendation}/links")
    String link(
            Visit visit,
            @PathVariable String recommendation,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var one = recommendations.recommendation(visit.cell(), new RecommendationId(Typed.uuid(recommendation)));
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    followup.link(
                            visit.cell(),
                            one.id(),
                            form.ids("carriedOut").stream().map(MeetingId::new).toList(),
                            form.ids("follows").stream()
                                    .map(RecommendationId::new)
                                    .toList(),
                            visit.by());
                    return ONE + one.id().value();
                },
                () -> followForm(visit, one, model, asItIs(one)));
    }

    @PostMapping("/c/{cell}/recommendations/{recommendation}/owner")
    String handOver(
            Visit visit,
            @PathVariable String recommendation,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var one = recommendations.recommendation(visit.cell(), new RecommendationId(Typed.uuid(recommendation)));
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    var faults = new Faults();
                    var to = to(visit, form, faults);
                    var why = faults.read(() -> form.needed("handedWhy", "meetings.why-missing"));
                    faults.end();
                    handovers.handOver(visit.cell(), one.id(), to, requireNonNull(why), visit.by());
                    return ONE + one.id().value();
                },
                () -> followForm(visit, one, model, asItIs(one)));
    }

    @PostMapping("/c/{cell}/recommendations/{recommendation}/evidence/{piece}/remove")
    String remove(
            Visit visit,
            @PathVariable String recommendation,
            @PathVariable String piece,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var one = recommendations.recommendation(visit.cell(), new RecommendationId(Typed.uuid(recommendation)));
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    var why = form.needed("why", "meetings.why-missing");
                    evidence.remove(visit.cell(), one.id(), new PieceId(Typed.uuid(piece)), why, visit.by());
                    return ONE + one.id().value();
                },
                () -> followForm(visit, one, model, asItIs(one)));
    }

    private static Typed asItIs(Recommendation one) {
        return Typed.nothing()
                .with("state", one.state())
                .with("doneOn", one.doneOn())
                .with("why", one.why());
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

    private String followForm(Visit visit, Recommendation one, Model model, Typed form) {
        var threads = followup.of(visit.cell(), one.id());
        var meeting = threads.meeting(one);
        var cycle = meeting.cycle();
        var all = meetings.of(visit.cell(), cycle);
        model.addAttribute("recommendation", one);
        model.addAttribute("form", form);
        model.addAttribute("threads", threads);
        model.addAttribute(
                "later",
                all.stream()
                        .filter(other -> !other.day().isBefore(meeting.day()))
                        .toList());
        model.addAttribute("earlier", earlier(visit, one, meeting, all));
        var owner = one.owner();
        model.addAttribute(
                "bodies", bodies.choices(visit.cell(), visit.lang(), owner == null ? List.of() : List.of(owner)));
        model.addAttribute("axes", axes.main(visit.cell(), cycle));
        return "meetings/recommendation";
    }

    /// What earlier meetings of the cycle said, or the same one.
    private Map<Recommendation, Meeting> earlier(Visit visit, Recommendation one, Meeting meeting, List<Meeting> all) {
        var earlier = new LinkedHashMap<Recommendation, Meeting>();
        for (var other : recommendations.of(visit.cell(), meeting.cycle()))
            for (var at : all)
                if (at.id().equals(other.meeting()) && !at.day().isAfter(meeting.day()) && !other.equals(one))
                    earlier.put(other, at);
        return earlier;
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

    static Map<String, String> evidence(Page page) {
        var choices = new LinkedHashMap<String, String>();
        for (var kind : Piece.Kind.values()) choices.put(kind.name(), page.say("meetings.evidence." + kind));
        return choices;
    }

    static Map<String, String> meetings(Page page, List<Meeting> meetings) {
        var choices = new LinkedHashMap<String, String>();
        for (var meeting : meetings)
            choices.put(
                    meeting.id().value().toString(),
                    page.say("meetings.titled-on", page.text(meeting.title()), page.date(meeting.day())));
        return choices;
    }

    static Map<String, String> earlier(Page page, Map<Recommendation, Meeting> earlier) {
        var choices = new LinkedHashMap<String, String>();
        earlier.forEach((one, meeting) -> choices.put(
                one.id().value().toString(),
                page.say("meetings.code-of", one.code(), page.text(one.text()), page.date(meeting.day()))));
        return choices;
    }

    static Map<String, String> axes(Page page, List<Axis> axes) {
        var choices = new LinkedHashMap<String, String>();
        for (var axis : axes) choices.put(axis.code(), page.text(axis.name()));
        return choices;
    }

    static List<String> ids(List<Recommendation> all) {
        return all.stream().map(one -> one.id().value().toString()).toList();
    }
}
