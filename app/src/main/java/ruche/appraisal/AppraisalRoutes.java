package ruche.appraisal;

import static ruche.kernel.Role.ADMINISTRATOR;
import static ruche.kernel.Role.AGENT;
import static ruche.kernel.Role.COMMITTEE;
import static ruche.kernel.Role.OBSERVER;
import static ruche.kernel.Role.SERVICE;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ruche.notices.NoticeKind;
import ruche.shell.MenuItem;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;

@Configuration(proxyBeanMethods = false)
class AppraisalRoutes {
    @Bean
    RouteRules appraisalRules() {
        return () -> List.of(
                RouteRule.gets("/c/{cell}/appraisal", AGENT, ADMINISTRATOR, COMMITTEE, OBSERVER),
                RouteRule.posts("/c/{cell}/appraisal", AGENT),
                RouteRule.gets("/c/{cell}/appraisal/new", AGENT),
                RouteRule.gets("/c/{cell}/appraisal/{batch}", AGENT, ADMINISTRATOR, COMMITTEE, OBSERVER),
                RouteRule.gets("/c/{cell}/appraisal/{batch}/change", AGENT),
                RouteRule.posts("/c/{cell}/appraisal/{batch}/due", AGENT),
                RouteRule.posts("/c/{cell}/appraisal/{batch}/more", AGENT),
                RouteRule.posts("/c/{cell}/appraisal/{batch}/fewer", AGENT),
                RouteRule.posts("/c/{cell}/appraisal/{batch}/close", AGENT),
                RouteRule.gets(
                        "/c/{cell}/appraisal/{batch}/sheet/{service}", AGENT, ADMINISTRATOR, COMMITTEE, OBSERVER),
                RouteRule.gets(
                        "/c/{cell}/appraisal/{batch}/meeting/{number}", AGENT, ADMINISTRATOR, COMMITTEE, OBSERVER),
                RouteRule.posts("/c/{cell}/appraisal/{batch}/meeting/{number}", AGENT),
                RouteRule.gets("/c/{cell}/appraisal/{batch}/sheet/{service}/{number}", AGENT),
                RouteRule.posts("/c/{cell}/appraisal/{batch}/sheet/{service}/{number}", AGENT),
                RouteRule.gets(
                        "/c/{cell}/appraisal/ideas/{number}", AGENT, ADMINISTRATOR, COMMITTEE, OBSERVER, SERVICE),
                RouteRule.posts("/c/{cell}/appraisal/ideas/{number}/programmes", AGENT, SERVICE),
                RouteRule.posts("/c/{cell}/appraisal/ideas/{number}/no", AGENT, SERVICE),
                RouteRule.posts("/c/{cell}/appraisal/ideas/{number}/no/back", AGENT, SERVICE),
                RouteRule.posts("/c/{cell}/appraisal/convergences/{id}/back", AGENT, SERVICE),
                RouteRule.gets(
                        "/c/{cell}/appraisal/programmes/{code}", AGENT, ADMINISTRATOR, COMMITTEE, OBSERVER, SERVICE),
                RouteRule.posts("/c/{cell}/appraisal/opinions/{id}/erase-name", AGENT, ADMINISTRATOR),
                RouteRule.gets("/c/{cell}/opinions", SERVICE),
                RouteRule.gets("/c/{cell}/opinions/{number}", SERVICE),
                RouteRule.posts("/c/{cell}/opinions/{number}", SERVICE),
                RouteRule.anyoneGets("/c/{cell}/cycles/{cycle}/opinions"),
                RouteRule.anyoneGets("/c/{cell}/cycles/{cycle}/convergences"),
                RouteRule.anyoneGets("/c/{cell}/retained"),
                RouteRule.gets("/c/{cell}/retained/decide", COMMITTEE, AGENT),
                RouteRule.posts("/c/{cell}/retained/decide", COMMITTEE),
                RouteRule.posts("/c/{cell}/retained/propose", AGENT));
    }

    @Bean
    MenuItem opinionsMenu() {
        return MenuItem.roles("appraisal.menu-opinions", "/opinions", 40, SERVICE);
    }

    @Bean
    MenuItem appraisalMenu() {
        return MenuItem.roles("appraisal.menu-appraisal", "/appraisal", 45, AGENT, ADMINISTRATOR, COMMITTEE, OBSERVER);
    }

    @Bean
    MenuItem retainedMenu() {
        return MenuItem.open("appraisal.menu-retained", "/retained", 50);
    }

    @Bean
    NoticeKind decidedKind() {
        return Decisions.DECIDED;
    }
}
