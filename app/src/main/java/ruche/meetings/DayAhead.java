package ruche.meetings;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ruche.kernel.Refusal;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// Who was at a meeting whose day is still ahead: most often the wrong meeting was opened, so that whoever writes it
/// down is asked, once for as long as he goes on.
@Component
class DayAhead {
    /// Field that says that it is meant.
    private static final String MEANT = "ahead";

    private final Meetings meetings;
    private final Clock clock;

    DayAhead(Meetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    /// @throws Refusal `meetings.day-ahead`
    void mustBeMeant(Visit visit, MeetingId id, Typed form) {
        var meeting = meetings.meeting(visit.cell(), id);
        if (isAhead(visit, meeting) && !form.checked(MEANT))
            throw new Refusal("meetings.day-ahead", meeting.day()).about(MEANT);
    }

    private boolean isAhead(Visit visit, Meeting meeting) {
        return meeting.day().isAfter(LocalDate.now(clock.withZone(visit.here().zone())));
    }

    /// Tells the page whether the day is ahead, and whether it was said that this is meant.
    void show(Visit visit, Meeting meeting, Typed form, Model model) {
        boolean ahead = isAhead(visit, meeting);
        model.addAttribute("ahead", ahead);
        model.addAttribute("meant", ahead && form.checked(MEANT));
    }

    /// Address at which somebody who said so goes on.
    static String goOn(String path, Typed form) {
        return form.checked(MEANT) ? path + "?" + MEANT + "=yes" : path;
    }
}
