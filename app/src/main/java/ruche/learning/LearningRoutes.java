package ruche.learning;

import static ruche.kernel.Role.ADMINISTRATOR;
import static ruche.kernel.Role.AGENT;
import static ruche.kernel.Role.OBSERVER;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ruche.shell.MenuItem;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;

@Configuration(proxyBeanMethods = false)
class LearningRoutes {
    @Bean
    RouteRules learningRules() {
        return () -> List.of(RouteRule.gets("/c/{cell}" + LearningPages.PATH, AGENT, ADMINISTRATOR, OBSERVER));
    }

    @Bean
    MenuItem learningMenu() {
        return MenuItem.roles("learning.menu", LearningPages.PATH, 905, AGENT, ADMINISTRATOR, OBSERVER);
    }
}
