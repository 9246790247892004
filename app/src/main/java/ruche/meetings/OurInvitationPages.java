package ruche.meetings;

import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ruche.actors.Actors;
import ruche.shell.Visit;
import ruche.shell.Waiting;
import ruche.shell.WaitingWork;

/// The invitations of the actors that somebody speaks for; those without an answer wait for him.
@Controller
@Order(28)
class OurInvitationPages implements WaitingWork {
    private final OurInvitations ours;
    private final Actors actors;

    OurInvitationPages(OurInvitations ours, Actors actors) {
        this.ours = ours;
        this.actors = actors;
    }

    @GetMapping("/c/{cell}/our-invitations")
    String list(Visit visit, Model model) {
        var ahead = ours.ahead(visit);
        model.addAttribute("invitations", ahead);
        model.addAttribute(
                "names",
                actors.names(
                        visit.cell(), ahead.stream().map(OurInvitation::actor).toList()));
        return "meetings/ours";
    }

    @Override
    public List<Waiting> of(Visit visit) {
        var unanswered =
                ours.ahead(visit).stream().filter(one -> !one.answered()).toList();
        return unanswered.stream()
                .map(OurInvitation::invitedAt)
                .min(Comparator.naturalOrder())
                .map(since -> Waiting.of("meetings.waiting-answer", unanswered.size(), since, "/our-invitations"))
                .stream()
                .toList();
    }
}
