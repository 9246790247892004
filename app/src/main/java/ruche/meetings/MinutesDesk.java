package ruche.meetings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.accounts.People;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.kernel.PersonId;
import ruche.kernel.Role;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// Where minutes are written, and taken from step to step.
@Controller
class MinutesDesk {
    private static final String MINUTES = MinutesPages.MINUTES;

    private final Minutes minutes;
    private final MinutesPages pages;
    private final Meetings meetings;
    private final People people;
    private final Forms forms;

    MinutesDesk(Minutes minutes, MinutesPages pages, Meetings meetings, People people, Forms forms) {
        this.minutes = minutes;
        this.pages = pages;
        this.meetings = meetings;
        this.people = people;
        this.forms = forms;
    }

    @GetMapping(MINUTES + "/edit")
    String edit(Visit visit, @PathVariable String id, Model model) {
        var meeting = meeting(visit, id);
        var draft = minutes.draft(visit.cell(), meeting.id());
        return edit(visit, meeting, draft, MinutesForm.show(draft), model);
    }

    @PostMapping(MINUTES)
    String save(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var meeting = meeting(visit, id);
        var form = Typed.of(fields);
        var draft = minutes.draft(visit.cell(), meeting.id());
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    minutes.save(
                            visit.cell(),
                            meeting.id(),
                            MinutesForm.read(form, draft),
                            form.checked("base") ? form.whole("base") : 0,
                            Typed.atMost(Typed.SHORT, "note", form.text("note")),
                            visit.by());
                    return path(meeting);
                },
                () -> edit(visit, meeting, draft, form, model));
    }

    /// A form that comes again stands upon the last version: who sends it once more has read that there is another.
    private String edit(Visit visit, Meeting meeting, MinutesText draft, Typed form, Model model) {
        var last = minutes.last(visit.cell(), meeting.id());
        model.addAttribute("meeting", meeting);
        model.addAttribute("draft", draft);
        model.addAttribute("form", form);
        model.addAttribute("last", last.orElse(null));
        model.addAttribute("chair", minutes.chair(visit.cell(), meeting.id()));
        return "meetings/minutes-edit";
    }

    @GetMapping(MINUTES + "/chair")
    String askChair(Visit visit, @PathVariable String id, Model model) {
        var meeting = meeting(visit, id);
        var form = minutes.chair(visit.cell(), meeting.id())
                .map(chair -> Typed.nothing()
                        .with(
                                "chair",
                                chair.person() == null ? null : chair.person().value())
                        .withText("chaired", chair.title()))
                .orElseGet(Typed::nothing);
        return askChair(visit, meeting, form, model);
    }

    @PostMapping(MINUTES + "/chair")
    String name(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var meeting = meeting(visit, id);
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    var chair = new Chair(person(visit.cell(), form), form.bilingual("chaired"));
                    minutes.name(visit.cell(), meeting.id(), chair, visit.by());
                    return path(meeting);
                },
                () -> askChair(visit, meeting, form, model));
    }

    private @Nullable PersonId person(CellId cell, Typed form) {
        if (!form.checked("chair")) return null;
        if (!candidates(cell).containsKey(form.text("chair"))) throw new NotFound(form.text("chair"));
        return new PersonId(form.id("chair"));
    }

    private String askChair(Visit visit, Meeting meeting, Typed form, Model model) {
        model.addAttribute("meeting", meeting);
        model.addAttribute("form", form);
        model.addAttribute("people", candidates(visit.cell()));
        return "meetings/minutes-chair";
    }

    /// Those with an account in the cell, but for members of associations: a meeting is chaired by an authority or a
    /// service.
    private Map<String, String> candidates(CellId cell) {
        var found = new LinkedHashMap<String, String>();
        for (var role : Role.values())
            if (role != Role.MEMBER)
                for (var line : people.inRole(cell, role))
                    found.putIfAbsent(line.person().toString(), line.name());
        return found;
    }

    @PostMapping(MINUTES + "/send")
    String send(Visit visit, @PathVariable String id, Model model, HttpServletResponse response) {
        return act(
                visit,
                id,
                Typed.nothing(),
                model,
                response,
                "meetings.said-minutes-sent",
                meeting -> minutes.send(visit.cell(), meeting.id(), visit.by()));
    }

    @PostMapping(MINUTES + "/take-back")
    String takeBack(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        return act(
                visit,
                id,
                form,
                model,
                response,
                "meetings.said-minutes-taken-back",
                meeting -> minutes.takeBack(
                        visit.cell(), meeting.id(), form.needed("why", "meetings.why-missing"), visit.by()));
    }

    @PostMapping(MINUTES + "/send-back")
    String sendBack(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        return act(visit, id, form, model, response, "meetings.said-minutes-sent-back", meeting -> {
            mustAnswer(visit, meeting);
            var remarks = form.needed("remarks", "meetings.minutes-remarks-missing");
            minutes.sendBack(visit.cell(), meeting.id(), remarks, form.line("word-back"), visit.by());
        });
    }

    @PostMapping(MINUTES + "/validate")
    String validate(
            Visit visit,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        return act(visit, id, form, model, response, "meetings.said-minutes-validated", meeting -> {
            mustAnswer(visit, meeting);
            minutes.validate(visit.cell(), meeting.id(), form.line("word"), visit.by());
        });
    }

    /// @throws NotFound for whoever is neither the chair nor staff, who acts on his word
    private void mustAnswer(Visit visit, Meeting meeting) {
        if (!visit.staff() && !minutes.chairs(visit.cell(), meeting.id(), visit.personId()))
            throw new NotFound(meeting.id().value().toString());
    }

    @PostMapping(MINUTES + "/publish")
    String publish(Visit visit, @PathVariable String id, Model model, HttpServletResponse response) {
        return act(
                visit,
                id,
                Typed.nothing(),
                model,
                response,
                "meetings.said-minutes-published",
                meeting -> minutes.publish(visit.cell(), meeting.id(), visit.by()));
    }

    /// @param said what the next page says
    private String act(
            Visit visit,
            String id,
            Typed form,
            Model model,
            HttpServletResponse response,
            String said,
            Consumer<Meeting> act) {
        var meeting = meeting(visit, id);
        model.addAttribute("form", form);
        return forms.tell(
                visit,
                response,
                model,
                () -> {
                    act.accept(meeting);
                    return Forms.Done.of(path(meeting), said);
                },
                () -> pages.show(visit, meeting, model));
    }

    private static String path(Meeting meeting) {
        return "/meetings/" + meeting.id().value() + "/minutes";
    }

    private Meeting meeting(Visit visit, String id) {
        return meetings.meeting(visit.cell(), new MeetingId(Typed.uuid(id)));
    }
}
