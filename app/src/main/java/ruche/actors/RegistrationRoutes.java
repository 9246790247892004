package ruche.actors;

import static ruche.kernel.Role.ADMINISTRATOR;
import static ruche.kernel.Role.AGENT;
import static ruche.shell.RouteRule.anyoneGets;
import static ruche.shell.RouteRule.anyonePosts;
import static ruche.shell.RouteRule.gets;
import static ruche.shell.RouteRule.posts;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ruche.notices.NoticeKind;
import ruche.shell.MenuItem;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;

/// Who asks to enter the registry needs no account; his code lets him pass.
@Configuration(proxyBeanMethods = false)
class RegistrationRoutes implements RouteRules {
    @Override
    public List<RouteRule> rules() {
        return List.of(
                anyoneGets("/c/{cell}/join"),
                anyonePosts("/c/{cell}/join"),
                anyoneGets("/c/{cell}/join/state"),
                anyonePosts("/c/{cell}/join/state"),
                anyoneGets("/c/{cell}/join/{code}"),
                anyoneGets("/c/{cell}/join/{code}/body"),
                anyonePosts("/c/{cell}/join/{code}/body"),
                anyoneGets("/c/{cell}/join/{code}/papers"),
                anyonePosts("/c/{cell}/join/{code}/papers"),
                anyoneGets("/c/{cell}/join/{code}/photo"),
                anyonePosts("/c/{cell}/join/{code}/photo"),
                anyoneGets("/c/{cell}/join/{code}/file"),
                anyoneGets("/c/{cell}/join/{code}/person"),
                anyonePosts("/c/{cell}/join/{code}/person"),
                anyoneGets("/c/{cell}/join/{code}/send"),
                anyonePosts("/c/{cell}/join/{code}/send"),
                anyonePosts("/c/{cell}/join/{code}/account"),
                anyonePosts("/c/{cell}/join/{code}/withdraw"),
                gets("/c/{cell}/actors/requests", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/actors/requests/{request}", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/actors/requests/{request}/file", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/actors/requests/{request}/accept", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/actors/requests/{request}/ask", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/actors/requests/{request}/refuse", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/actors/requests/{request}/erase", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/actors/requests/{request}/code", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/actors/rules/join", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/actors/{id}/people", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/actors/{id}/people", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/actors/{id}/people/{grant}/code", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/actors/{id}/people/{grant}/end", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/actors/{id}/people/{grant}/pass", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/actors/{id}/people/{grant}/pass", AGENT, ADMINISTRATOR));
    }

    @Bean
    MenuItem joinMenu() {
        return MenuItem.open("actors.join-menu", "/join", 65);
    }

    @Bean
    MenuItem requestsMenu() {
        return MenuItem.roles("actors.requests-menu", "/actors/requests", 62, AGENT, ADMINISTRATOR);
    }

    @Bean
    NoticeKind requestAskedKind() {
        return RequestNews.ASKED;
    }

    @Bean
    NoticeKind requestAcceptedKind() {
        return RequestNews.ACCEPTED;
    }

    @Bean
    NoticeKind requestRefusedKind() {
        return RequestNews.REFUSED;
    }

    @Bean
    NoticeKind paperEndsKind() {
        return EndReminders.PAPER_ENDS;
    }

    @Bean
    NoticeKind paperEndedKind() {
        return EndReminders.PAPER_ENDED;
    }

    @Bean
    NoticeKind bureauEndsKind() {
        return EndReminders.BUREAU_ENDS;
    }

    @Bean
    NoticeKind bureauEndedKind() {
        return EndReminders.BUREAU_ENDED;
    }

    @Bean
    NoticeKind speakerEndsKind() {
        return EndReminders.SPEAKER_ENDS;
    }
}
