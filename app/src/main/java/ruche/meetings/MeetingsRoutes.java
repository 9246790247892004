package ruche.meetings;

import static ruche.kernel.Role.ADMINISTRATOR;
import static ruche.kernel.Role.AGENT;
import static ruche.kernel.Role.FACILITATOR;
import static ruche.kernel.Role.MEMBER;
import static ruche.kernel.Role.SERVICE;
import static ruche.shell.RouteRule.anyoneGets;
import static ruche.shell.RouteRule.anyonePosts;
import static ruche.shell.RouteRule.gets;
import static ruche.shell.RouteRule.posts;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ruche.kernel.Role;
import ruche.notices.NoticeKind;
import ruche.shell.MenuItem;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;

@Configuration(proxyBeanMethods = false)
class MeetingsRoutes implements RouteRules {
    @Override
    public List<RouteRule> rules() {
        return List.of(
                anyoneGets("/c/{cell}/meetings"),
                anyoneGets("/c/{cell}/meetings/{id}"),
                anyoneGets("/c/{cell}/cycles/{cycle}/participation"),
                anyoneGets("/c/{cell}/cycles/{cycle}/participation/{category}"),
                gets("/c/{cell}/meetings/new", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/meetings", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/meetings/{id}/edit", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/meetings/{id}", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/meetings/{id}/attendance", FACILITATOR, AGENT, ADMINISTRATOR),
                posts("/c/{cell}/meetings/{id}/attendance", FACILITATOR, AGENT, ADMINISTRATOR),
                gets("/c/{cell}/meetings/{id}/attendance/paper", FACILITATOR, AGENT, ADMINISTRATOR),
                posts("/c/{cell}/meetings/{id}/attendance/paper", FACILITATOR, AGENT, ADMINISTRATOR),
                posts("/c/{cell}/meetings/{id}/attendance/{attendee}/strike", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/meetings/{id}/attendance/{attendee}/erase", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/meetings/{id}/recommendations/new", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/meetings/{id}/recommendations", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/meetings/{id}/recommendations/{recommendation}", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/meetings/{id}/recommendations/{recommendation}", AGENT, ADMINISTRATOR),
                anyoneGets("/c/{cell}/cycles/{cycle}/followup"),
                anyoneGets("/c/{cell}/recommendations"),
                anyoneGets("/c/{cell}/recommendations.csv"),
                anyoneGets("/c/{cell}/recommendations/{recommendation}"),
                anyoneGets("/c/{cell}/recommendations/{recommendation}/files/{piece}"),
                gets("/c/{cell}/recommendations/reminders", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/recommendations/reminders", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/recommendations/reminders/days", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/recommendations/{recommendation}/links", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/recommendations/{recommendation}/owner", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/recommendations/{recommendation}/evidence/{piece}/remove", AGENT, ADMINISTRATOR),
                anyoneGets("/c/{cell}/meetings/{id}/meeting.ics"),
                anyoneGets("/c/{cell}/cycles/{cycle}/meetings.ics"),
                gets("/c/{cell}/meetings/{id}/preparation", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/meetings/{id}/agenda", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/agenda/{point}/raise", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/agenda/{point}/remove", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/meetings/{id}/move", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/meetings/{id}/cancel", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/meetings/{id}/invitations", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/meetings/{id}/invitations", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/meetings/{id}/invitations.csv", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/invitations/{invitation}/answer", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/invitations/{invitation}/withdraw", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/meetings/{id}/door", FACILITATOR, AGENT, ADMINISTRATOR),
                posts("/c/{cell}/meetings/{id}/door", FACILITATOR, AGENT, ADMINISTRATOR),
                gets("/c/{cell}/meetings/{id}/live", FACILITATOR, AGENT, ADMINISTRATOR),
                gets("/c/{cell}/meetings/{id}/certificates", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/meetings/{id}/certificates", AGENT, ADMINISTRATOR),
                anyoneGets("/c/{cell}/meetings/{id}/minutes"),
                anyoneGets("/c/{cell}/meetings/{id}/minutes/versions"),
                anyoneGets("/c/{cell}/meetings/{id}/minutes/versions/{version}"),
                anyoneGets("/c/{cell}/meetings/{id}/minutes/compare"),
                gets("/c/{cell}/meetings/{id}/minutes/edit", FACILITATOR, AGENT, ADMINISTRATOR),
                posts("/c/{cell}/meetings/{id}/minutes", FACILITATOR, AGENT, ADMINISTRATOR),
                posts("/c/{cell}/meetings/{id}/minutes/send", FACILITATOR, AGENT, ADMINISTRATOR),
                gets("/c/{cell}/meetings/{id}/minutes/chair", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/meetings/{id}/minutes/chair", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/meetings/{id}/minutes/take-back", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/meetings/{id}/minutes/send-back", Role.values()),
                posts("/c/{cell}/meetings/{id}/minutes/validate", Role.values()),
                posts("/c/{cell}/meetings/{id}/minutes/publish", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/meetings/minutes-template", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/meetings/minutes-template", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/meetings/minutes-template/{part}/raise", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/meetings/minutes-template/{part}/remove", AGENT, ADMINISTRATOR),
                anyoneGets("/c/{cell}/certificates"),
                anyoneGets("/c/{cell}/certificates/{number}"),
                gets("/c/{cell}/our-invitations", MEMBER, SERVICE),
                anyoneGets("/i/{token}"),
                anyonePosts("/i/{token}"),
                gets("/c/{cell}/meetings/words", ADMINISTRATOR),
                posts("/c/{cell}/meetings/words/kinds", ADMINISTRATOR),
                posts("/c/{cell}/meetings/words/categories", ADMINISTRATOR));
    }

    @Bean
    NoticeKind minutesSentKind() {
        return Minutes.SENT;
    }

    @Bean
    NoticeKind minutesBackKind() {
        return Minutes.SENT_BACK;
    }

    @Bean
    NoticeKind minutesValidatedKind() {
        return Minutes.VALIDATED;
    }

    @Bean
    NoticeKind dueKind() {
        return Reminders.DUE;
    }

    @Bean
    NoticeKind lateKind() {
        return Reminders.LATE;
    }

    @Bean
    NoticeKind meetingNearKind() {
        return MeetingReminders.KIND;
    }

    @Bean
    NoticeKind invitedKind() {
        return InvitationNews.INVITED;
    }

    @Bean
    NoticeKind seatedKind() {
        return InvitationNews.SEATED;
    }

    @Bean
    NoticeKind meetingMovedKind() {
        return InvitationNews.MOVED;
    }

    @Bean
    NoticeKind meetingCancelledKind() {
        return InvitationNews.CANCELLED;
    }

    @Bean
    MenuItem meetingsMenu() {
        return MenuItem.open("meetings.title", "/meetings", 40);
    }

    @Bean
    MenuItem ourInvitationsMenu() {
        return MenuItem.roles("meetings.ours-menu", "/our-invitations", 27, MEMBER, SERVICE);
    }
}
