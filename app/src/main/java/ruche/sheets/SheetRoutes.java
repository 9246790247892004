package ruche.sheets;

import static ruche.kernel.Role.ADMINISTRATOR;
import static ruche.kernel.Role.AGENT;
import static ruche.kernel.Role.OBSERVER;
import static ruche.shell.RouteRule.gets;
import static ruche.shell.RouteRule.posts;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ruche.shell.MenuItem;
import ruche.shell.RouteRules;

@Configuration(proxyBeanMethods = false)
class SheetRoutes {
    @Bean
    RouteRules sheetRules() {
        return () -> List.of(
                gets("/c/{cell}/imports", ADMINISTRATOR, AGENT, OBSERVER),
                gets("/c/{cell}/imports/new", ADMINISTRATOR, AGENT),
                posts("/c/{cell}/imports/new", ADMINISTRATOR, AGENT),
                gets("/c/{cell}/imports/{id}", ADMINISTRATOR, AGENT, OBSERVER),
                posts("/c/{cell}/imports/{id}/decide", ADMINISTRATOR, AGENT),
                posts("/c/{cell}/imports/{id}/propose", ADMINISTRATOR, AGENT),
                posts("/c/{cell}/imports/{id}/row", ADMINISTRATOR, AGENT),
                posts("/c/{cell}/imports/{id}/apply", ADMINISTRATOR, AGENT),
                posts("/c/{cell}/imports/{id}/discard", ADMINISTRATOR, AGENT),
                posts("/c/{cell}/imports/{id}/undo", ADMINISTRATOR, AGENT));
    }

    @Bean
    MenuItem importsMenu() {
        return MenuItem.roles("sheets.menu", "/imports", 28, ADMINISTRATOR, AGENT, OBSERVER);
    }
}
