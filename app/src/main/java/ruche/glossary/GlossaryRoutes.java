package ruche.glossary;

import static ruche.kernel.Role.ADMINISTRATOR;
import static ruche.kernel.Role.AGENT;
import static ruche.shell.RouteRule.gets;
import static ruche.shell.RouteRule.posts;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ruche.shell.MenuItem;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;

@Configuration(proxyBeanMethods = false)
class GlossaryRoutes implements RouteRules {
    @Override
    public List<RouteRule> rules() {
        return List.of(
                gets("/c/{cell}/glossary", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/glossary/new", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/glossary/new", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/glossary/proposals", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/glossary/proposals/accept", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/glossary/proposals/reject", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/glossary/proposals/reopen", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/glossary/{concept}", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/glossary/{concept}", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/glossary/{concept}/withdraw", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/glossary/{concept}/restore", AGENT, ADMINISTRATOR));
    }

    @Bean
    MenuItem glossaryMenu() {
        return MenuItem.roles("glossary.menu", "/glossary", 906, AGENT, ADMINISTRATOR);
    }
}
