package ruche.meetings;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Refusal;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.strategy.Cycles;

/// The agenda of a meeting, its calendar, and what becomes of it before its day.
@Controller
class PreparationPages {
    private static final String MEETING = "/c/{cell}/meetings/{id}";

    private final Meetings meetings;
    private final Preparations preparations;
    private final MeetingCalendar calendar;
    private final Cycles cycles;
    private final Forms forms;

    PreparationPages(
            Meetings meetings, Preparations preparations, MeetingCalendar calendar, Cycles cycles, Forms forms) {
        this.meetings = meetings;
        this.preparations = preparations;
        this.calendar = calendar;
        this.cycles = cycles;
        this.forms = forms;
    }

    @GetMapping(MEETING + "/meeting.ics")
    void calendar(Visit visit, @PathVariable String id, HttpServletResponse response) throws IOException {
        var meeting = meetings.meeting(visit.cell(), new MeetingId(Typed.uuid(id)));
        send(response, "meeting", calendar.of(visit.here(), java.util.List.of(meeting), visit.lang()));
    }

    @GetMapping("/c/{cell}/cycles/{cycle}/meetings.ics")
    void cycle(Visit visit, @PathVariable("cycle") String code, HttpServletResponse response) throws IOException {
        var cycle = cycles.named(visit.cell(), code);
        var all = meetings.of(visit.cell(), cycle.id());
        send(response, "meetings-" + visit.here().code(), calendar.of(visit.here(), all, visit.lang()));
    }

    private static void send(HttpServletResponse response, String name, byte[] file) throws IOException {
        response.setContentType(MeetingCalendar.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".ics\"");
        response.getOutputStream().write(file);
    }

    @GetMapping(MEETING + "/preparation")
    String show(Visit visit, @PathVariable String id, Model model) {
        return show(visit, new MeetingId(Typed.uuid(id)), model, Typed.nothing());
    }

    @PostMapping(MEETING + "/agenda")
    String addPoint(
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
                    var title = form.bilingual("title");
                    var minutes = PreparationForm.whole(form, "minutes");
                    var leader = form.bilingualOrNull("leader");
                    preparations.addPoint(visit.cell(), meeting, title, minutes, leader, visit.by());
                    return page(meeting);
                },
                () -> show(visit, meeting, model, form));
    }

    @PostMapping("/c/{cell}/agenda/{point}/raise")
    String raise(Visit visit, @PathVariable String point) {
        var meeting = preparations.raisePoint(visit.cell(), new AgendaPointId(Typed.uuid(point)), visit.by());
        return "redirect:/c/" + visit.here().code() + page(meeting);
    }

    @PostMapping("/c/{cell}/agenda/{point}/remove")
    String remove(Visit visit, @PathVariable String point) {
        var meeting = preparations.removePoint(visit.cell(), new AgendaPointId(Typed.uuid(point)), visit.by());
        return "redirect:/c/" + visit.here().code() + page(meeting);
    }

    @PostMapping(MEETING + "/move")
    String move(
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
                    var day = form.day("day");
                    var begins = PreparationForm.time(form, "begins");
                    var ends = PreparationForm.time(form, "ends");
                    var why = form.bilingualOrNull("moved");
                    if (why == null) throw new Refusal("meetings.why-missing").about("moved");
                    preparations.move(visit.cell(), meeting, day, begins, ends, why, visit.by());
                    return "/meetings/" + meeting.value();
                },
                () -> show(visit, meeting, model, form));
    }

    @PostMapping(MEETING + "/cancel")
    String cancel(
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
                    var why = form.bilingualOrNull("cancelled");
                    if (why == null) throw new Refusal("meetings.why-missing").about("cancelled");
                    preparations.cancel(visit.cell(), meeting, why, visit.by());
                    return "/meetings/" + meeting.value();
                },
                () -> show(visit, meeting, model, form));
    }

    private static String page(MeetingId meeting) {
        return "/meetings/" + meeting.value() + "/preparation";
    }

    private String show(Visit visit, MeetingId id, Model model, Typed form) {
        model.addAttribute("meeting", meetings.meeting(visit.cell(), id));
        model.addAttribute("prepared", preparations.of(visit.cell(), id));
        model.addAttribute("form", form);
        return "meetings/preparation";
    }
}
