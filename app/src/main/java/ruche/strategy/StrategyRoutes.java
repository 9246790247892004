package ruche.strategy;

import static ruche.kernel.Role.ADMINISTRATOR;
import static ruche.kernel.Role.AGENT;
import static ruche.shell.RouteRule.gets;
import static ruche.shell.RouteRule.posts;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ruche.shell.MenuItem;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;

@Configuration(proxyBeanMethods = false)
class StrategyRoutes implements RouteRules {
    private static final String CYCLE = "/c/{cell}/cycles/{cycle}";

    @Override
    public List<RouteRule> rules() {
        var open = Stream.of(
                        "/c/{cell}/cycles",
                        CYCLE,
                        CYCLE + "/compare",
                        CYCLE + "/programme",
                        "/c/{cell}/objectives",
                        "/c/{cell}/programmes",
                        "/c/{cell}/programmes/{code}")
                .map(RouteRule::anyoneGets);
        var lasting = Stream.of(RouteRule.anyoneGetsLasting("/c/{cell}/axes/{cycle}/{axis}"));
        var forms = Stream.of(
                        "/c/{cell}/cycles/new",
                        CYCLE + "/edit",
                        CYCLE + "/axes/new",
                        CYCLE + "/axes/{axis}",
                        CYCLE + "/checklist",
                        CYCLE + "/checklist/{item}",
                        CYCLE + "/programme/goals/new",
                        CYCLE + "/programme/goals/{goal}",
                        CYCLE + "/programme/goals/{goal}/activities/new",
                        CYCLE + "/programme/activities/{activity}",
                        "/c/{cell}/programmes/new",
                        "/c/{cell}/programmes/{code}/edit")
                .map(pattern -> gets(pattern, AGENT, ADMINISTRATOR));
        var acts = Stream.of(
                        "/c/{cell}/cycles",
                        CYCLE,
                        CYCLE + "/axes",
                        CYCLE + "/axes/{axis}",
                        CYCLE + "/axes/{axis}/raise",
                        CYCLE + "/axes/{axis}/lower",
                        CYCLE + "/axes/{axis}/remove",
                        CYCLE + "/remove",
                        CYCLE + "/ideas",
                        CYCLE + "/links",
                        CYCLE + "/links/remove",
                        CYCLE + "/checklist",
                        CYCLE + "/checklist/{item}",
                        CYCLE + "/checklist/{item}/retire",
                        CYCLE + "/programme/goals",
                        CYCLE + "/programme/goals/{goal}",
                        CYCLE + "/programme/goals/{goal}/activities",
                        CYCLE + "/programme/activities/{activity}",
                        "/c/{cell}/objectives",
                        "/c/{cell}/programmes",
                        "/c/{cell}/programmes/{code}")
                .map(pattern -> posts(pattern, AGENT, ADMINISTRATOR));
        return Stream.of(open, lasting, forms, acts).flatMap(rules -> rules).toList();
    }

    @Bean
    MenuItem cyclesMenu() {
        return MenuItem.open("strategy.cycles", "/cycles", 30);
    }

    @Bean
    MenuItem sectorProgrammesMenu() {
        return MenuItem.open("strategy.programmes", "/programmes", 50);
    }
}
