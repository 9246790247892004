package ruche.actors;

import static ruche.kernel.Role.ADMINISTRATOR;
import static ruche.kernel.Role.AGENT;
import static ruche.kernel.Role.MEMBER;
import static ruche.kernel.Role.OBSERVER;
import static ruche.kernel.Role.SERVICE;
import static ruche.shell.RouteRule.anyoneGets;
import static ruche.shell.RouteRule.gets;
import static ruche.shell.RouteRule.posts;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ruche.kernel.Role;
import ruche.shell.MenuItem;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;

/// Where members and services may come, [ActorAccess] lets those pass who speak for the actor. An observer comes to
/// what is public of actors and to the rules, nowhere else.
@Configuration(proxyBeanMethods = false)
class ActorsRoutes implements RouteRules {
    /// The staff, and those who may speak for an actor.
    private static final Role[] OWN = {AGENT, ADMINISTRATOR, MEMBER, SERVICE};

    @Override
    public List<RouteRule> rules() {
        return List.of(
                anyoneGets("/c/{cell}/actors"),
                anyoneGets("/c/{cell}/actors.csv"),
                anyoneGets("/c/{cell}/actors.xlsx"),
                anyoneGets("/c/{cell}/actors/statistics"),
                anyoneGets("/c/{cell}/actors/suggest"),
                anyoneGets("/c/{cell}/actors/{id}"),
                gets("/c/{cell}/actors/twins", AGENT, ADMINISTRATOR, OBSERVER),
                posts("/c/{cell}/actors/twins", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/actors/twins/{one}/{other}", AGENT, ADMINISTRATOR, OBSERVER),
                posts("/c/{cell}/actors/twins/{one}/{other}", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/actors/twins/{one}/{other}/apart", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/actors/twins/{one}/{other}/again", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/actors/{id}/end", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/actors/{id}/unmerge", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/actors/{id}/dissolve", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/actors/{id}/stand-again", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/actors/new", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/actors", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/actors/{id}/edit", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/actors/{id}", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/our-actors", MEMBER, SERVICE),
                gets("/c/{cell}/actors/{id}/file", OWN),
                gets("/c/{cell}/actors/{id}/history", OWN),
                gets("/c/{cell}/actors/{id}/identity", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/actors/{id}/identity", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/actors/{id}/holders", OWN),
                posts("/c/{cell}/actors/{id}/holders", OWN),
                gets("/c/{cell}/actors/{id}/holders/{holder}", OWN),
                posts("/c/{cell}/actors/{id}/holders/{holder}", OWN),
                posts("/c/{cell}/actors/{id}/holders/{holder}/erase", OWN),
                gets("/c/{cell}/actors/{id}/contacts", OWN),
                posts("/c/{cell}/actors/{id}/contacts", OWN),
                posts("/c/{cell}/actors/{id}/contacts/{contact}", OWN),
                posts("/c/{cell}/actors/{id}/contacts/{contact}/remove", OWN),
                gets("/c/{cell}/actors/{id}/papers", OWN),
                posts("/c/{cell}/actors/{id}/papers", OWN),
                gets("/c/{cell}/actors/{id}/papers/{paper}", OWN),
                posts("/c/{cell}/actors/{id}/papers/{paper}", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/actors/{id}/papers/{paper}/erase", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/actors/{id}/papers/{paper}/file", OWN),
                gets("/c/{cell}/actors/papers", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/actors/offices", AGENT, ADMINISTRATOR),
                gets("/c/{cell}/actors/rules", AGENT, ADMINISTRATOR, OBSERVER),
                posts("/c/{cell}/actors/rules/days/{rule}", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/actors/rules/kinds", AGENT, ADMINISTRATOR),
                posts("/c/{cell}/actors/rules/needs", AGENT, ADMINISTRATOR));
    }

    @Bean
    MenuItem actorsMenu() {
        return MenuItem.open("actors.title", "/actors", 60);
    }

    @Bean
    MenuItem ourActorsMenu() {
        return MenuItem.roles("actors.ours", "/our-actors", 26, MEMBER, SERVICE);
    }

    @Bean
    MenuItem papersMenu() {
        return MenuItem.roles("actors.papers-menu", "/actors/papers", 61, AGENT, ADMINISTRATOR);
    }
}
