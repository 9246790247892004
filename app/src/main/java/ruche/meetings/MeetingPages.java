package ruche.meetings;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.Forms;
import ruche.shell.Meanwhile;
import ruche.shell.Page;
import ruche.shell.Related;
import ruche.shell.RelatedParts;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.strategy.Axes;
import ruche.strategy.AxisId;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;

@Controller
class MeetingPages {
    private final Meetings meetings;
    private final MeetingWords words;
    private final Attendance attendance;
    private final Participation participation;
    private final Recommendations recommendations;
    private final Preparations preparations;
    private final Invitations invitations;
    private final Minutes written;
    private final Cycles cycles;
    private final Axes axes;
    private final Actors actors;
    private final Bodies bodies;
    private final RelatedParts related;
    private final Forms forms;
    private final Clock clock;

    MeetingPages(
            Meetings meetings,
            MeetingWords words,
            Attendance attendance,
            Participation participation,
            Recommendations recommendations,
            Preparations preparations,
            Invitations invitations,
            Minutes written,
            Cycles cycles,
            Axes axes,
            Actors actors,
            Bodies bodies,
            RelatedParts related,
            Forms forms,
            Clock clock) {
        this.meetings = meetings;
        this.words = words;
        this.attendance = attendance;
        this.participation = participation;
        this.recommendations = recommendations;
        this.preparations = preparations;
        this.invitations = invitations;
        this.written = written;
        this.cycles = cycles;
        this.axes = axes;
        this.actors = actors;
        this.bodies = bodies;
        this.related = related;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/c/{cell}/meetings")
    String list(
            Visit visit,
            @RequestParam(name = "cycle", defaultValue = "") String code,
            @RequestParam(defaultValue = "") String kind,
            Model model) {
        var all = cycles.all(visit.cell());
        var cycle = code.isEmpty() ? cycles.current(visit.cell()).orElse(null) : cycles.named(visit.cell(), code);
        model.addAttribute("cycles", all);
        if (cycle != null) model.addAttribute("cycle", cycle);
        var held = cycle == null ? List.<Meeting>of() : meetings.of(visit.cell(), cycle.id());
        model.addAttribute("meetings", ofKind(held, kind));
        model.addAttribute("kinds", held.stream().map(Meeting::kind).distinct().toList());
        model.addAttribute("kind", kind);
        model.addAttribute(
                "cancelled", cycle == null ? Set.<MeetingId>of() : preparations.cancelled(visit.cell(), cycle.id()));
        model.addAttribute("axes", axes.names(visit.cell()));
        return "meetings/list";
    }

    /// @param kind code of a kind, or name of a [MeetingGroup]; empty for all
    private static List<Meeting> ofKind(List<Meeting> meetings, String kind) {
        if (kind.isEmpty()) return meetings;
        var group = MeetingGroup.named(kind);
        return meetings.stream()
                .filter(meeting -> group.map(some -> some.has(meeting.kind()))
                        .orElseGet(() -> meeting.kind().code().equals(kind)))
                .toList();
    }

    @GetMapping("/c/{cell}/meetings/{id}")
    String meeting(Visit visit, @PathVariable String id, Model model) {
        var meeting = meetings.meeting(visit.cell(), new MeetingId(Typed.uuid(id)));
        var attendees = attendance.of(visit.cell(), meeting.id());
        var minutes = recommendations.of(visit.cell(), meeting.id());
        var named = Stream.of(
                        meeting.facilitators().stream(),
                        attendees.stream().flatMap(attendee -> Stream.ofNullable(attendee.actor())),
                        minutes.stream().flatMap(one -> Stream.ofNullable(one.owner())))
                .flatMap(ids -> ids)
                .distinct()
                .toList();
        var view = new MeetingView(
                meeting,
                cycles.cycle(visit.cell(), meeting.cycle()),
                meeting.axis() == null ? null : axes.axis(visit.cell(), meeting.axis()),
                participation.at(visit.cell(), meeting.id()),
                attendees,
                minutes,
                actors.names(visit.cell(), named),
                preparations.of(visit.cell(), meeting.id()),
                LocalDate.now(clock.withZone(visit.here().zone())),
                written.published(visit.cell(), meeting.id()).isPresent(),
                written.chairs(visit.cell(), meeting.id(), visit.personId()));
        model.addAttribute("view", view);
        model.addAttribute("related", related.of(visit, Related.Kind.MEETING, id));
        return "meetings/meeting";
    }

    @GetMapping("/c/{cell}/cycles/{cycle}/participation")
    String participation(Visit visit, @PathVariable("cycle") String code, Model model) {
        var cycle = cycles.named(visit.cell(), code);
        var each = new LinkedHashMap<Meeting, List<ParticipationRow>>();
        var rows = participation.ofEach(visit.cell(), cycle.id());
        for (var meeting : meetings.of(visit.cell(), cycle.id()))
            if (meeting.kind().counts()) each.put(meeting, rows.getOrDefault(meeting.id(), List.of()));
        model.addAttribute("cycle", cycle);
        model.addAttribute("rows", participation.of(visit.cell(), cycle.id()));
        model.addAttribute("each", each);
        return "meetings/participation";
    }

    @GetMapping("/c/{cell}/meetings/new")
    String ask(Visit visit, @RequestParam(name = "cycle", defaultValue = "") String code, Model model) {
        var cycle = cycle(visit.cell(), code);
        return form(visit, model, cycle, null, Typed.nothing().with("cycle", cycle.code()));
    }

    @PostMapping("/c/{cell}/meetings")
    String add(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        var cycle = cycle(visit.cell(), form.text("cycle"));
        return forms.tell(
                visit,
                response,
                model,
                () -> {
                    var given = read(visit.cell(), cycle, form, null);
                    var added = preparations.add(visit.cell(), given.meeting(), given.preparation(), visit.by());
                    return Forms.Done.of(
                            "/meetings/" + added.value(),
                            "meetings.said-added",
                            given.meeting().title().in(visit.lang()));
                },
                () -> form(visit, model, cycle, null, form));
    }

    private Cycle cycle(CellId cell, String code) {
        return code.isEmpty()
                ? cycles.current(cell).orElseThrow(() -> new Refusal("meetings.no-cycle"))
                : cycles.named(cell, code);
    }

    @GetMapping("/c/{cell}/meetings/{id}/edit")
    String edit(Visit visit, @PathVariable String id, Model model) {
        var meeting = meetings.meeting(visit.cell(), new MeetingId(Typed.uuid(id)));
        var form = Meanwhile.open(filled(visit, meeting));
        return form(visit, model, cycles.cycle(visit.cell(), meeting.cycle()), meeting.id(), form);
    }

    private Typed filled(Visit visit, Meeting meeting) {
        var form = Typed.nothing()
                .with("kind", meeting.kind().code())
                .with("day", meeting.day())
                .with("axis", meeting.axis() == null ? null : meeting.axis().value())
                .withText("title", meeting.title())
                .withText("place", meeting.place())
                .withAll("facilitators", meeting.facilitators())
                .withText("conclusion", meeting.conclusion());
        return PreparationForm.show(
                form, preparations.of(visit.cell(), meeting.id()).preparation());
    }

    @PostMapping("/c/{cell}/meetings/{id}")
    String change(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var meeting = meetings.meeting(visit.cell(), new MeetingId(Typed.uuid(id)));
        var cycle = cycles.cycle(visit.cell(), meeting.cycle());
        var meanwhile = Meanwhile.of(Typed.of(fields), filled(visit, meeting));
        var form = meanwhile.form();
        return forms.take(
                visit,
                response,
                model,
                meanwhile,
                () -> {
                    var given = read(visit.cell(), cycle, form, meeting.day());
                    preparations.change(visit.cell(), meeting.id(), given.meeting(), given.preparation(), visit.by());
                    invitations.seat(visit.cell(), meeting.id(), visit.by());
                    return "/meetings/" + meeting.id().value();
                },
                () -> form(visit, model, cycle, meeting.id(), form));
    }

    private record Given(NewMeeting meeting, Preparation preparation) {}

    /// All that is wrong with it at once, each beside its field.
    ///
    /// @param before the day that stood there; null for a new meeting
    private Given read(CellId cell, Cycle cycle, Typed form, @Nullable LocalDate before) {
        var faults = new Faults();
        var kind = faults.read(() -> form.code("kind", "shell.choice-missing"));
        var day = faults.read(() -> form.day("day"));
        PreparationForm.mustBeMeant(form, day, before, cycle, faults);
        var preparation = PreparationForm.read(form, faults);
        var axis = faults.read(() -> form.checked("axis") ? new AxisId(form.id("axis")) : null);
        var title = faults.read(() -> form.bilingual("title"));
        var place = faults.read(() -> form.bilingualOrNull("place"));
        var facilitators = faults.read(() -> bodies.read(cell, form, "facilitators"));
        var conclusion = faults.read(() -> form.proseOrNull("conclusion"));
        faults.end();
        return new Given(
                new NewMeeting(
                        cycle.id(),
                        requireNonNull(kind),
                        requireNonNull(day),
                        axis,
                        requireNonNull(title),
                        place,
                        requireNonNull(facilitators),
                        conclusion),
                requireNonNull(preparation));
    }

    private String form(Visit visit, Model model, Cycle cycle, @Nullable MeetingId id, Typed form) {
        model.addAttribute("cycle", cycle);
        if (id != null) model.addAttribute("id", id.value().toString());
        else
            model.addAttribute(
                    "others",
                    cycles.all(visit.cell()).stream()
                            .filter(other -> !other.id().equals(cycle.id()))
                            .toList());
        model.addAttribute("form", form);
        model.addAttribute("outside", PreparationForm.asks(form, cycle));
        model.addAttribute("kinds", words.kinds(visit.cell()));
        var names = new LinkedHashMap<UUID, Bilingual>();
        axes.main(visit.cell(), cycle.id()).forEach(axis -> names.put(axis.id().value(), axis.name()));
        model.addAttribute("axes", names);
        model.addAttribute("bodies", bodies.choices(visit.cell(), visit.lang(), form.ids("facilitators")));
        return "meetings/form";
    }

    static Map<String, String> kinds(Page page, List<MeetingKind> kinds) {
        var choices = new LinkedHashMap<String, String>();
        for (var kind : kinds) choices.put(kind.code(), page.text(kind.name()));
        return choices;
    }

    static Map<String, String> categories(Page page, List<Category> categories) {
        var choices = new LinkedHashMap<String, String>();
        for (var category : categories) choices.put(category.code(), page.text(category.name()));
        return choices;
    }

    static Map<String, String> byId(Page page, Map<UUID, Bilingual> names) {
        var choices = new LinkedHashMap<String, String>();
        names.forEach((id, name) -> choices.put(id.toString(), page.text(name)));
        return choices;
    }

    /// The groups that are among them first.
    static Map<String, String> grouped(Page page, List<MeetingKind> kinds) {
        var choices = new LinkedHashMap<String, String>();
        for (var group : MeetingGroup.values())
            if (kinds.stream().anyMatch(group::has)) choices.put(group.name(), page.say(group.key()));
        for (var kind : kinds) choices.putIfAbsent(kind.code(), page.text(kind.name()));
        return choices;
    }

    static Map<String, String> cycles(Page page, List<Cycle> cycles) {
        var choices = new LinkedHashMap<String, String>();
        for (var cycle : cycles) choices.put(cycle.code(), page.text(cycle.title()));
        return choices;
    }
}
