package ruche.jobs;

import static ruche.shell.RouteRule.gets;

import java.util.List;
import org.springframework.stereotype.Component;
import ruche.kernel.Role;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;

@Component
class JobRoutes implements RouteRules {
    @Override
    public List<RouteRule> rules() {
        return List.of(
                gets("/c/{cell}/jobs/{id}", Role.ADMINISTRATOR, Role.AGENT, Role.FACILITATOR),
                gets("/c/{cell}/jobs/{id}/progress", Role.ADMINISTRATOR, Role.AGENT, Role.FACILITATOR));
    }
}
