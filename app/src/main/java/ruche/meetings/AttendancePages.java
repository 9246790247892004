package ruche.meetings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
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
import ruche.actors.ActorFilter;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// The attendance sheet of a meeting, for those who lead it.
@Controller
class AttendancePages {
    private static final String SHEET = "/c/{cell}/meetings/{id}/attendance";

    private final Meetings meetings;
    private final Attendance attendance;
    private final DayAhead day;
    private final Namesakes namesakes;
    private final Participation participation;
    private final MeetingWords words;
    private final Actors actors;
    private final Forms forms;

    AttendancePages(
            Meetings meetings,
            Attendance attendance,
            DayAhead day,
            Namesakes namesakes,
            Participation participation,
            MeetingWords words,
            Actors actors,
            Forms forms) {
        this.meetings = meetings;
        this.attendance = attendance;
        this.day = day;
        this.namesakes = namesakes;
        this.participation = participation;
        this.words = words;
        this.actors = actors;
        this.forms = forms;
    }

    /// `words` looks for actors to tick off, `among` for lines of the sheet.
    @GetMapping(SHEET)
    String sheet(Visit visit, @PathVariable String id, @RequestParam MultiValueMap<String, String> asked, Model model) {
        return sheet(visit, new MeetingId(Typed.uuid(id)), Typed.of(asked), model);
    }

    @PostMapping(SHEET)
    String enter(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var meeting = new MeetingId(Typed.uuid(id));
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    day.mustBeMeant(visit, meeting, form);
                    var known = form.all("known").stream()
                            .map(one -> new AttendeeId(Typed.uuid(one)))
                            .toList();
                    if (known.isEmpty()) enter(visit, meeting, form);
                    else attendance.again(visit.cell(), meeting, known, visit.by());
                    return DayAhead.goOn("/meetings/" + meeting.value() + "/attendance", form);
                },
                () -> sheet(visit, meeting, form, model));
    }

    @PostMapping(SHEET + "/{attendee}/strike")
    String strike(
            Visit visit,
            @PathVariable String id,
            @PathVariable String attendee,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var meeting = new MeetingId(Typed.uuid(id));
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    var why = form.needed("why", "meetings.why-missing");
                    var struck = new AttendeeId(Typed.uuid(attendee));
                    attendance.strike(visit.cell(), meeting, struck, why, visit.by());
                    return "/meetings/" + meeting.value() + "/attendance";
                },
                () -> sheet(visit, meeting, form, model));
    }

    /// The name goes from every sheet; the line stays.
    @PostMapping(SHEET + "/{attendee}/erase")
    String erase(
            Visit visit,
            @PathVariable String id,
            @PathVariable String attendee,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var meeting = new MeetingId(Typed.uuid(id));
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    var why = form.needed("why", "meetings.why-missing");
                    var erased = new AttendeeId(Typed.uuid(attendee));
                    attendance.erase(visit.cell(), erased, why, visit.by());
                    return "/meetings/" + meeting.value() + "/attendance";
                },
                () -> sheet(visit, meeting, form, model));
    }

    private void enter(Visit visit, MeetingId meeting, Typed form) {
        var attendee = read(visit.cell(), form);
        if (!form.checked("again") && isLikeAnother(visit.cell(), meeting, attendee))
            throw new Refusal("meetings.same-again", attendee.heads()).about("heads");
        var label = attendee.label();
        if (!form.checked("again") && label != null)
            namesakes.mustBeAnother(visit.cell(), meeting, label, visit.here().zone(), "label");
        attendance.attend(visit.cell(), meeting, attendee, visit.by());
    }

    /// Persons without a name of whom as many, of the same body, stand on the sheet already.
    private boolean isLikeAnother(CellId cell, MeetingId meeting, NewAttendee attendee) {
        return attendee.label() == null
                && attendance.of(cell, meeting).stream()
                        .anyMatch(other -> other.label() == null
                                && other.category().unit() == Unit.PERSON
                                && other.category().code().equals(attendee.category())
                                && Objects.equals(other.actor(), attendee.actor())
                                && other.heads() == attendee.heads());
    }

    private NewAttendee read(CellId cell, Typed form) {
        if (form.checked("actor")) return organisation(cell, form);
        var faults = new Faults();
        var category = faults.read(() -> form.code("category", "meetings.category-missing"));
        var from = faults.read(() -> comesFrom(cell, form));
        var label = faults.read(() -> form.bilingualOrNull("label"));
        var heads = faults.read(() -> form.whole("heads"));
        if (heads != null) faults.check(() -> NewAttendee.mustBeMany(heads));
        faults.end();
        return NewAttendee.persons(Objects.requireNonNull(category), from, label, Objects.requireNonNull(heads));
    }

    /// Ticked off in the list of those found; counted as what the registry says it is.
    private NewAttendee organisation(CellId cell, Typed form) {
        var actor = actors.actor(cell, new ActorId(form.id("actor")));
        var categories = words.categories(cell);
        var category = categories.stream()
                .filter(one -> one.code().equals(form.text("category")))
                .findFirst()
                .orElseThrow(() -> new Refusal("meetings.category-missing"));
        if (category.unit() == Unit.ORGANISATION && !category.suits(actor.kind(), categories))
            throw new Refusal("meetings.other-kind", new Refusal("actors.kind." + actor.kind()));
        return NewAttendee.persons(category.code(), actor.id().value(), form.bilingualOrNull("label"), 1);
    }

    private @Nullable UUID comesFrom(CellId cell, Typed form) {
        var name = form.line("actorName");
        if (name.isEmpty()) return null;
        return actors.find(cell, name)
                .orElseThrow(() -> new Refusal("actors.unknown", name).about("actorName"))
                .value();
    }

    private String sheet(Visit visit, MeetingId id, Typed form, Model model) {
        var meeting = meetings.meeting(visit.cell(), id);
        var attendees = attendance.of(visit.cell(), id);
        var found = form.checked("words")
                ? actors.list(visit.cell(), new ActorFilter(null, null, form.text("words")), visit.lang(), null)
                        .items()
                : List.<ruche.actors.Actor>of();
        var struck = attendance.struck(visit.cell(), id);
        var elsewhere = attendance.elsewhere(visit.cell(), meeting);
        var ids = Stream.of(attendees, struck.stream().map(Struck::attendee).toList(), elsewhere)
                .flatMap(List::stream)
                .flatMap(one -> Stream.ofNullable(one.actor()))
                .distinct()
                .toList();
        model.addAttribute("meeting", meeting);
        day.show(visit, meeting, form, model);
        var names = actors.names(visit.cell(), ids);
        var among = form.text("among");
        var shown = among.isEmpty()
                ? attendees
                : attendees.stream()
                        .filter(one -> one.isCalled(among, one.actor() == null ? null : names.get(one.actor())))
                        .toList();
        model.addAttribute("attendees", shown);
        model.addAttribute("entered", attendees.size());
        model.addAttribute("struck", struck);
        model.addAttribute("elsewhere", elsewhere);
        model.addAttribute("rows", participation.at(visit.cell(), id));
        model.addAttribute("categories", words.categories(visit.cell()));
        model.addAttribute("found", found);
        model.addAttribute("names", names);
        model.addAttribute("form", form);
        return "meetings/attendance";
    }
}
