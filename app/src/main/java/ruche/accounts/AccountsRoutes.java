package ruche.accounts;

import static ruche.shell.RouteRule.anyoneGets;
import static ruche.shell.RouteRule.anyonePosts;

import java.util.List;
import org.springframework.stereotype.Component;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;

/// The module's routes, and that of `database`, which knows no pages.
@Component
class AccountsRoutes implements RouteRules {
    @Override
    public List<RouteRule> rules() {
        return List.of(
                anyoneGets("/health"),
                anyoneGets("/sign-in"),
                anyonePosts("/sign-in"),
                anyonePosts("/sign-in/again"),
                anyonePosts("/sign-out"));
    }
}
