package ruche.notices;

import static ruche.kernel.Role.ADMINISTRATOR;
import static ruche.kernel.Role.AGENT;
import static ruche.shell.RouteRule.gets;
import static ruche.shell.RouteRule.posts;
import static ruche.shell.RouteRule.signedInGets;
import static ruche.shell.RouteRule.signedInPosts;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ruche.accounts.OwnPage;
import ruche.kernel.Role;
import ruche.shell.MenuItem;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;

@Configuration(proxyBeanMethods = false)
class NoticesRoutes implements RouteRules {
    @Override
    public List<RouteRule> rules() {
        return List.of(
                signedInGets("/me/notices"),
                signedInPosts("/me/notices"),
                gets("/c/{cell}/notices", Role.values()),
                posts("/c/{cell}/notices/read", Role.values()),
                posts("/c/{cell}/notices/{id}/read", Role.values()),
                gets("/c/{cell}/outbox", ADMINISTRATOR, AGENT),
                gets("/c/{cell}/outbox.csv", ADMINISTRATOR, AGENT),
                gets("/c/{cell}/outbox/print", ADMINISTRATOR, AGENT),
                posts("/c/{cell}/outbox/print", ADMINISTRATOR, AGENT),
                gets("/c/{cell}/outbox/print.csv", ADMINISTRATOR, AGENT),
                gets("/c/{cell}/outbox/{id}", ADMINISTRATOR, AGENT),
                posts("/c/{cell}/outbox/{id}/{channel}/again", ADMINISTRATOR, AGENT),
                posts("/c/{cell}/outbox/{id}/{channel}/arrived", ADMINISTRATOR, AGENT),
                posts("/c/{cell}/outbox/{id}/by-hand", ADMINISTRATOR, AGENT),
                gets("/c/{cell}/mailings", ADMINISTRATOR, AGENT),
                gets("/c/{cell}/mailings/new", ADMINISTRATOR, AGENT),
                posts("/c/{cell}/mailings/new", ADMINISTRATOR, AGENT),
                gets("/c/{cell}/mailings/{id}", ADMINISTRATOR, AGENT),
                posts("/c/{cell}/mailings/{id}/again", ADMINISTRATOR, AGENT),
                gets("/c/{cell}/notice-texts", ADMINISTRATOR, AGENT),
                gets("/c/{cell}/notice-texts/{kind}", ADMINISTRATOR, AGENT),
                posts("/c/{cell}/notice-texts/{kind}", ADMINISTRATOR, AGENT),
                posts("/c/{cell}/notice-texts/{kind}/usual", ADMINISTRATOR, AGENT),
                posts("/c/{cell}/notice-texts/{kind}/test", ADMINISTRATOR, AGENT));
    }

    @Bean
    MenuItem outboxMenu() {
        return MenuItem.roles("notices.outbox", "/outbox", 890, ADMINISTRATOR, AGENT);
    }

    @Bean
    OwnPage noticesOfOwnAccount() {
        return new OwnPage("notices.choice", "/me/notices");
    }

    @Bean
    NoticeKind messageKind() {
        return OutboxCare.MESSAGE;
    }

    @Bean
    NoticeKind resetKind() {
        return ResetNotice.KIND;
    }
}
