package ruche.accounts;

import static ruche.kernel.Role.ADMINISTRATOR;
import static ruche.kernel.Role.AGENT;
import static ruche.kernel.Role.OBSERVER;
import static ruche.shell.RouteRule.anyoneGets;
import static ruche.shell.RouteRule.anyonePosts;
import static ruche.shell.RouteRule.gets;
import static ruche.shell.RouteRule.posts;
import static ruche.shell.RouteRule.signedInGets;
import static ruche.shell.RouteRule.signedInPosts;

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
                anyonePosts("/sign-in/resume"),
                anyoneGets("/sign-in/forgot"),
                anyonePosts("/sign-in/forgot"),
                anyoneGets("/sign-in/reset/{token}"),
                anyonePosts("/sign-in/reset/{token}"),
                anyoneGets(FirstCode.PAGE),
                anyonePosts(FirstCode.PAGE),
                anyonePosts("/sign-out"),
                signedInGets("/me"),
                signedInPosts("/me/password"),
                signedInPosts("/me/language"),
                signedInPosts("/me/sign-out-everywhere"),
                gets("/c/{cell}/people", ADMINISTRATOR),
                gets("/c/{cell}/people/new", ADMINISTRATOR),
                posts("/c/{cell}/people/new", ADMINISTRATOR),
                gets("/c/{cell}/people/{id}", ADMINISTRATOR),
                posts("/c/{cell}/people/{id}/roles", ADMINISTRATOR),
                posts("/c/{cell}/people/{id}/roles/{grant}/end", ADMINISTRATOR),
                posts("/c/{cell}/people/{id}/link", ADMINISTRATOR),
                posts("/c/{cell}/people/{id}/erase", ADMINISTRATOR),
                anyoneGets("/c/{cell}/logo/{hash}"),
                gets("/c/{cell}/settings", ADMINISTRATOR),
                posts("/c/{cell}/settings/name", ADMINISTRATOR),
                posts("/c/{cell}/settings/logo", ADMINISTRATOR),
                posts("/c/{cell}/settings/logo/remove", ADMINISTRATOR),
                gets("/c/{cell}/settings/file", ADMINISTRATOR),
                posts("/c/{cell}/settings/file", ADMINISTRATOR),
                gets("/c/{cell}/audit", ADMINISTRATOR, AGENT, OBSERVER));
    }
}
