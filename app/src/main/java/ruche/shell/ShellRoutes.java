package ruche.shell;

import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ShellRoutes implements RouteRules {
    @Override
    public List<RouteRule> rules() {
        return List.of(
                RouteRule.anyoneGets("/assets/**"),
                RouteRule.anyoneGets("/c/{cell}/components"),
                RouteRule.anyoneGets("/error"),
                RouteRule.anyonePosts("/error"));
    }
}
