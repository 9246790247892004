package ruche.publication;

import static ruche.kernel.Role.ADMINISTRATOR;
import static ruche.kernel.Role.AGENT;
import static ruche.kernel.Role.SERVICE;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ruche.shell.MenuItem;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublicationSettings.class)
class PublicationConfiguration {
    @Bean
    Typesetter typesetter(PublicationSettings settings) {
        return new Typesetter(settings.folder());
    }

    @Bean
    RouteRules publicationRules() {
        return () -> List.of(
                RouteRule.anyoneGets("/c/{cell}/reports"),
                RouteRule.anyoneGets("/c/{cell}/reports/{cycle}"),
                RouteRule.anyoneGets("/c/{cell}/reports/{cycle}/report-{lang}.pdf"),
                RouteRule.anyoneGets("/c/{cell}/reports/{cycle}/register-{lang}.xlsx"),
                RouteRule.anyoneGets("/c/{cell}/reports/{cycle}/register.csv"),
                RouteRule.gets("/c/{cell}/appraisal/{batch}/sheet/{service}.pdf", AGENT, ADMINISTRATOR, SERVICE));
    }

    @Bean
    MenuItem reportsMenu() {
        return MenuItem.open("publication.menu", "/reports", 60);
    }
}
