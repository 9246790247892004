package ruche.meetings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// The sheet that is printed before a meeting and signed at its door: who is invited, by name, and lines for others.
/// Afterwards who signed is ticked on the same page, in the order of the paper.
@Controller
class SigningPages {
    private static final String SHEET = "/c/{cell}/meetings/{id}/attendance/paper";

    /// Lines left open on the paper.
    private static final int OPEN = 20;

    private final Door door;
    private final DayAhead day;
    private final Meetings meetings;
    private final Forms forms;

    SigningPages(Door door, DayAhead day, Meetings meetings, Forms forms) {
        this.door = door;
        this.day = day;
        this.meetings = meetings;
        this.forms = forms;
    }

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
                    door.welcomeAll(visit.cell(), meeting, form.all("code"), visit.by());
                    return DayAhead.goOn("/meetings/" + meeting.value() + "/attendance/paper", form);
                },
                () -> sheet(visit, meeting, form, model));
    }

    private String sheet(Visit visit, MeetingId id, Typed form, Model model) {
        var meeting = meetings.meeting(visit.cell(), id);
        model.addAttribute("meeting", meeting);
        day.show(visit, meeting, form, model);
        var byName = new NaturalNames(visit.lang().locale());
        model.addAttribute(
                "expected",
                door.everyone(visit.cell(), id).stream()
                        .sorted(Comparator.comparing(
                                        (Door.Expected one) -> one.name().in(visit.lang()), byName)
                                .thenComparing(one -> one.invitation().code()))
                        .toList());
        model.addAttribute("open", OPEN);
        return "meetings/signing";
    }
}
