package ruche.actors;

import static ruche.kernel.Role.ADMINISTRATOR;
import static ruche.kernel.Role.AGENT;
import static ruche.shell.RouteRule.anyoneGets;
import static ruche.shell.RouteRule.gets;
import static ruche.shell.RouteRule.posts;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ruche.shell.MenuItem;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;

@Configuration(proxyBeanMethods = false)
class ActorsRoutes implements RouteRules {
    @Override
    public List<RouteRule> rules() {
        return List.of(
                anyoneGets("/c/{cell}/actors"),
                anyoneGets("/c/{cell}/actors/{id}"),
                gets("/c/{cell}/actors/new", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/actors", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/actors/{id}/edit", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/actors/{id}", AGENT, ADMINISTRATOR));
    }

    @Bean
    MenuItem actorsMenu() {
        return MenuItem.open("actors.title", "/actors", 60);
    }
}
