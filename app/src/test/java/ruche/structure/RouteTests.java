package ruche.structure;

import static java.util.Collections.disjoint;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import ruche.RucheTest;
import ruche.Web;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.accounts.PersonSamples;
import ruche.kernel.CellId;
import ruche.kernel.Role;
import ruche.shell.RouteRule;

/// Every route has one rule, and the rule holds: each is called by a visitor, by each role in the cell, and by
/// somebody who has all roles in another.
@RucheTest
class RouteTests {
    private static final int FEWEST = 25;
    private static final String NOBODYS_ID = "01890000-0000-7000-8000-000000000000";

    /// These end the session: they come last.
    private static final List<String> LAST = List.of("/me/sign-out-everywhere", "/sign-out");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Cells cells;

    @Autowired
    private PersonSamples samples;

    @Test
    void everyRouteHasExactlyOneRuleAndEveryRuleARoute() {
        var routes = Routes.of(program);

        assertThat(routes.mapped()).hasSizeGreaterThan(FEWEST);
        assertThat(routes.withoutRule()).as("routes without a rule").isEmpty();
        assertThat(routes.rulesOfNothing()).as("rules of no route").isEmpty();
        assertThat(routes.ruledTwice()).as("routes with two rules").isEmpty();
    }

    @Test
    void rolesInACellCanOnlyBeAskedForBelowACellsAddress() {
        for (var rule : Routes.of(program).rules()) {
            if (rule.who() instanceof RouteRule.Who.InCell(var roles)) {
                assertThat(rule.pattern()).startsWith("/c/{cell}");
                assertThat(roles).as(rule.pattern()).isNotEmpty();
            }
        }
    }

    /// Somebody who calls every route of cell A.
    ///
    /// @param held roles; of a visitor none
    /// @param here whether they are held in A; else only in B
    private record Caller(String name, Set<Role> held, boolean here) {
        boolean mayPass(RouteRule rule) {
            return switch (rule.who()) {
                case RouteRule.Who.Anyone() -> true;
                case RouteRule.Who.SignedIn() -> !held.isEmpty();
                case RouteRule.Who.InAnyCell(var roles) -> !disjoint(held, roles);
                case RouteRule.Who.InCell(var roles) -> here && !disjoint(held, roles);
            };
        }
    }

    @Test
    void everyRouteLetsPassWhomItsRuleNamesAndNobodyElse() {
        var a = CellSamples.fresh(cells);
        var b = CellSamples.fresh(cells);
        var rules = ordered();
        var wrong = new ArrayList<String>();
        int calls = 0;

        for (var caller : callers()) {
            try (var web = web(caller, caller.here() ? a.id() : b.id())) {
                var token = web.token();
                for (var rule : rules) {
                    var answer = call(web, rule, path(rule.pattern(), a.code()), token);
                    calls++;
                    var expected =
                            caller.mayPass(rule) ? "passed" : caller.held().isEmpty() ? "asked" : "refused";
                    if (!outcome(answer).equals(expected))
                        wrong.add(caller.name() + " " + Routes.route(rule) + ": " + answer.statusCode() + ", not "
                                + expected);
                }
            }
        }

        assertThat(calls).isGreaterThan(FEWEST * 9);
        assertThat(wrong).isEmpty();
    }

    private static List<Caller> callers() {
        var callers = new ArrayList<Caller>();
        callers.add(new Caller("visitor", Set.of(), true));
        callers.add(new Caller("all roles elsewhere", EnumSet.allOf(Role.class), false));
        for (var role : Role.values()) callers.add(new Caller(role + " here", Set.of(role), true));
        return callers;
    }

    private Web web(Caller caller, CellId cell) {
        var web = new Web(port);
        if (!caller.held().isEmpty()) {
            var person = samples.person(cell, caller.held().toArray(Role[]::new));
            assertThat(web.signIn(person.email(), PersonSamples.PASSWORD).statusCode())
                    .isEqualTo(302);
        }
        return web;
    }

    private List<RouteRule> ordered() {
        var rules = new ArrayList<>(Routes.of(program).rules());
        rules.sort(java.util.Comparator.comparingInt(rule -> LAST.indexOf(rule.pattern())));
        return rules;
    }

    private static HttpResponse<String> call(Web web, RouteRule rule, String path, String token) {
        if (rule.method().equals(HttpMethod.GET)) return web.get(path);
        return web.postBare(
                path, Map.of("_csrf", token, "once", UUID.randomUUID().toString()));
    }

    private static String path(String pattern, String cell) {
        return pattern.replace("{cell}", cell)
                .replaceAll("\\{[^}]*}", NOBODYS_ID)
                .replace("**", "ruche.css");
    }

    /// `passed` is any answer of the page itself, but a failure of the program.
    private static String outcome(HttpResponse<String> answer) {
        int status = answer.statusCode();
        var location = answer.headers().firstValue("Location").orElse("");
        if (status == 401 || location.contains("/sign-in?back=")) return "asked";
        if (status == 403) return "refused";
        return status >= 500 ? "failed" : "passed";
    }
}
