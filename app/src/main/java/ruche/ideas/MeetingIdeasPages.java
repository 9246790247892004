package ruche.ideas;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.meetings.MeetingId;
import ruche.meetings.Meetings;
import ruche.shell.Related;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// All ideas of one meeting.
@Controller
class MeetingIdeasPages {
    private static final int SIZE = 100;

    private final Meetings meetings;
    private final MeetingIdeas ideas;

    MeetingIdeasPages(Meetings meetings, MeetingIdeas ideas) {
        this.meetings = meetings;
        this.ideas = ideas;
    }

    /// Below the cell's address.
    static String path(UUID meeting) {
        return "/meetings/" + meeting + "/ideas";
    }

    @GetMapping("/c/{cell}/meetings/{id}/ideas")
    String list(Visit visit, @PathVariable String id, @RequestParam(defaultValue = "") String after, Model model) {
        var meeting = meetings.meeting(visit.cell(), new MeetingId(Typed.uuid(id)));
        var key = meeting.id().value();
        var slice = ideas.at(visit.cell(), key, after.isEmpty() ? null : after, SIZE);
        model.addAttribute("meeting", meeting);
        model.addAttribute("count", ideas.count(visit.cell(), key));
        model.addAttribute(
                "parts",
                List.of(new Related.Part("ideas.related-proposed", RelatedIdeas.lines(visit, slice.items()), "")));
        if (slice.next() != null) model.addAttribute("next", slice.next());
        return "ideas/of-meeting";
    }
}
