package ruche.meetings;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ruche.actors.Actors;
import ruche.shell.Visit;
import ruche.shell.Waiting;
import ruche.shell.WaitingWork;

/// The invitations of the actors that somebody speaks for, and their certificates; invitations without an answer wait
/// for him.
@Controller
@Order(28)
class OurInvitationPages implements WaitingWork {
    private final OurInvitations ours;
    private final Certificates certificates;
    private final Meetings meetings;
    private final Actors actors;

    OurInvitationPages(OurInvitations ours, Certificates certificates, Meetings meetings, Actors actors) {
        this.ours = ours;
        this.certificates = certificates;
        this.meetings = meetings;
        this.actors = actors;
    }

    @GetMapping("/c/{cell}/our-invitations")
    String list(Visit visit, Model model) {
        var ahead = ours.ahead(visit);
        var given = certificates.ours(visit);
        var held = new LinkedHashMap<MeetingId, Meeting>();
        given.forEach(one -> held.computeIfAbsent(one.meeting(), id -> meetings.meeting(visit.cell(), id)));
        model.addAttribute("invitations", ahead);
        model.addAttribute("certificates", given);
        model.addAttribute("held", held);
        model.addAttribute(
                "names",
                actors.names(
                        visit.cell(),
                        Stream.concat(
                                        ahead.stream().map(OurInvitation::actor),
                                        given.stream().map(Certificate::actor).filter(Objects::nonNull))
                                .toList()));
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
