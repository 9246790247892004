package ruche.territory;

import static ruche.kernel.Role.ADMINISTRATOR;
import static ruche.shell.RouteRule.anyoneGets;
import static ruche.shell.RouteRule.anyoneGetsLasting;
import static ruche.shell.RouteRule.gets;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ruche.shell.MenuItem;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;

@Configuration(proxyBeanMethods = false)
class TerritoryRoutes implements RouteRules {
    @Override
    public List<RouteRule> rules() {
        return List.of(
                anyoneGets("/c/{cell}/territory"),
                anyoneGetsLasting("/c/{cell}/communes/{code}"),
                gets("/c/{cell}/territory/import", ADMINISTRATOR),
                gets("/c/{cell}/territory/template", ADMINISTRATOR));
    }

    @Bean
    MenuItem territoryMenu() {
        return MenuItem.open("territory.title", "/territory", 70);
    }
}
