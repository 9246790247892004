package ruche.jobs;

import static ruche.kernel.Role.ADMINISTRATOR;
import static ruche.kernel.Role.AGENT;
import static ruche.kernel.Role.FACILITATOR;
import static ruche.kernel.Role.OBSERVER;
import static ruche.shell.RouteRule.gets;

import java.util.List;
import org.springframework.stereotype.Component;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;

@Component
class JobRoutes implements RouteRules {
    @Override
    public List<RouteRule> rules() {
        return List.of(
                gets("/c/{cell}/jobs", ADMINISTRATOR, AGENT, OBSERVER),
                gets("/c/{cell}/jobs/{id}", ADMINISTRATOR, AGENT, FACILITATOR, OBSERVER),
                gets("/c/{cell}/jobs/{id}/progress", ADMINISTRATOR, AGENT, FACILITATOR, OBSERVER));
    }
}
