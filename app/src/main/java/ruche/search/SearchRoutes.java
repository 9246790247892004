package ruche.search;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;

@Configuration(proxyBeanMethods = false)
class SearchRoutes {
    @Bean
    RouteRules searchRules() {
        return () -> List.of(RouteRule.anyoneGets("/c/{cell}" + SearchQuery.PATH));
    }
}
