package ruche.meetings;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Bilingual;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
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
    private final Clock clock;

    PreparationPages(
            Meetings meetings,
            Preparations preparations,
            MeetingCalendar calendar,
            Cycles cycles,
            Forms forms,
            Clock clock) {
        this.meetings = meetings;
        this.preparations = preparations;
        this.calendar = calendar;
        this.cycles = cycles;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping(MEETING + "/meeting.ics")
    void calendar(Visit visit, @PathVariable String id, HttpServletResponse response) throws IOException {
        var meeting = meetings.meeting(visit.cell(), new MeetingId(Typed.uuid(id)));
        send(
                response,
                visit.here().code() + "-" + meeting.day() + "-" + meeting.kind().code(),
                calendar.of(visit.here(), java.util.List.of(meeting), visit.lang()));
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
                    var faults = new Faults();
                    var title = faults.read(() -> form.bilingual("title"));
                    var minutes = faults.read(() -> PreparationForm.whole(form, "minutes"));
                    faults.check(() -> Preparations.checkMinutes(minutes));
                    var leader = faults.read(() -> form.bilingualOrNull("leader"));
                    faults.end();
                    preparations.addPoint(visit.cell(), meeting, requireNonNull(title), minutes, leader, visit.by());
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
                    var known = meetings.meeting(visit.cell(), meeting);
                    var faults = new Faults();
                    var day = faults.read(() -> form.day("day"));
                    PreparationForm.mustBeMeant(
                            form, day, known.day(), cycles.cycle(visit.cell(), known.cycle()), faults);
                    var begins = faults.read(() -> PreparationForm.time(form, "begins"));
                    var ends = faults.read(() -> PreparationForm.time(form, "ends"));
                    if (!faults.about("begins") && !faults.about("ends"))
                        faults.check(() -> new Preparation(begins, ends, null, null, null));
                    var why = faults.read(() -> why(form, "moved"));
                    if (day != null
                            && !form.checked("past")
                            && isBehind(visit, known.day(), day, ends == null ? begins : ends))
                        faults.add(new Refusal("meetings.moved-to-past", day).about("past"));
                    faults.end();
                    preparations.move(
                            visit.cell(), meeting, requireNonNull(day), begins, ends, requireNonNull(why), visit.by());
                    return "/meetings/" + meeting.value();
                },
                () -> show(visit, meeting, model, form));
    }

    /// Whether a meeting that is ahead would be told to be over.
    private boolean isBehind(Visit visit, LocalDate before, LocalDate day, @Nullable LocalTime until) {
        var now = LocalDateTime.now(clock.withZone(visit.here().zone()));
        if (before.isBefore(now.toLocalDate())) return false;
        return day.isBefore(now.toLocalDate())
                || (until != null && day.atTime(until).isBefore(now));
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
                    preparations.cancel(visit.cell(), meeting, why(form, "cancelled"), visit.by());
                    return "/meetings/" + meeting.value();
                },
                () -> show(visit, meeting, model, form));
    }

    private static Bilingual why(Typed form, String field) {
        var why = form.bilingualOrNull(field);
        if (why == null) throw new Refusal("meetings.why-missing").about(field);
        return why;
    }

    private static String page(MeetingId meeting) {
        return "/meetings/" + meeting.value() + "/preparation";
    }

    private String show(Visit visit, MeetingId id, Model model, Typed form) {
        var meeting = meetings.meeting(visit.cell(), id);
        model.addAttribute("meeting", meeting);
        model.addAttribute("outside", PreparationForm.asks(form, cycles.cycle(visit.cell(), meeting.cycle())));
        model.addAttribute("prepared", preparations.of(visit.cell(), id));
        model.addAttribute("form", form);
        return "meetings/preparation";
    }
}
