package ruche.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;
import ruche.shell.Visit;

/// Lets pass what a module's rule allows, and nothing else.
class RouteGate implements AuthorizationManager<RequestAuthorizationContext> {
    private final List<Rule> rules;

    private record Rule(PathPattern pattern, RouteRule rule) {}

    RouteGate(List<RouteRules> modules) {
        this.rules = modules.stream()
                .flatMap(module -> module.rules().stream())
                .map(rule -> new Rule(PathPatternParser.defaultInstance.parse(rule.pattern()), rule))
                .sorted(Comparator.comparing(Rule::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var method = HttpMethod.valueOf(request.getMethod());
        var rule = rule(request, method).filter(found -> allows(found, request));
        rule.ifPresent(found -> request.setAttribute(RouteRule.ATTRIBUTE, found));
        return new AuthorizationDecision(rule.isPresent());
    }

    /// The most specific rule for a request, as Spring finds its handler.
    Optional<RouteRule> rule(HttpServletRequest request, HttpMethod method) {
        var used = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        var path = path(request);
        return rules.stream()
                .filter(rule ->
                        rule.rule().method().equals(used) && rule.pattern().matches(path))
                .map(Rule::rule)
                .findFirst();
    }

    /// Whether the address is known for any method.
    boolean known(HttpServletRequest request) {
        var path = path(request);
        return rules.stream().anyMatch(rule -> rule.pattern().matches(path));
    }

    /// Whether the page of that address opens for whoever reads this one: no link leads to a refusal.
    boolean opens(Visit visit, String address) {
        var path = PathContainer.parsePath(address.replaceAll("[?#].*", ""));
        return rules.stream()
                .filter(rule -> rule.rule().method().equals(HttpMethod.GET)
                        && rule.pattern().matches(path))
                .findFirst()
                .filter(rule -> allows(rule.rule(), visit))
                .isPresent();
    }

    private static PathContainer path(HttpServletRequest request) {
        return ServletRequestPathUtils.parse(request).pathWithinApplication();
    }

    private static boolean allows(RouteRule rule, HttpServletRequest request) {
        return request.getAttribute(Visit.ATTRIBUTE) instanceof Visit visit && allows(rule, visit);
    }

    private static boolean allows(RouteRule rule, Visit visit) {
        return switch (rule.who()) {
            case RouteRule.Who.Anyone() -> true;
            case RouteRule.Who.SignedIn() -> visit.signedIn();
            case RouteRule.Who.InCell(Set<ruche.kernel.Role> roles) ->
                visit.cellFace() != null && roles.stream().anyMatch(visit.roles()::contains);
            case RouteRule.Who.InAnyCell(Set<ruche.kernel.Role> roles) ->
                visit.cellFace() == null && roles.stream().anyMatch(visit.roles()::contains);
        };
    }
}
