package ruche.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;

/// The routes of a running program, as Spring has mapped them, and the rules that the modules gave.
record Routes(Set<String> mapped, List<RouteRule> rules) {
    static Routes of(ApplicationContext program) {
        var mapped = new TreeSet<String>();
        for (var mapping : program.getBeansOfType(HandlerMapping.class).values()) {
            switch (mapping) {
                case RequestMappingInfoHandlerMapping methods ->
                    methods.getHandlerMethods().keySet().forEach(info -> mapped.addAll(routes(info)));
                case AbstractUrlHandlerMapping urls ->
                    urls.getHandlerMap().keySet().forEach(pattern -> mapped.add("GET " + pattern));
                case RouterFunctionMapping functions when functions.getRouterFunction() == null -> {}
                default -> throw new AssertionError("a kind of mapping that this test does not read: " + mapping);
            }
        }
        var rules = program.getBeansOfType(RouteRules.class).values().stream()
                .flatMap(module -> module.rules().stream())
                .toList();
        return new Routes(mapped, rules);
    }

    /// A mapping that names no method answers to all that we use.
    private static List<String> routes(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods().isEmpty()
                ? List.of(HttpMethod.GET, HttpMethod.POST)
                : info.getMethodsCondition().getMethods().stream()
                        .map(method -> method.asHttpMethod())
                        .toList();
        var patterns = info.getPathPatternsCondition();
        if (patterns == null) throw new AssertionError("a mapping without path patterns: " + info);
        var routes = new ArrayList<String>();
        for (var pattern : patterns.getPatternValues()) for (var method : methods) routes.add(method + " " + pattern);
        return routes;
    }

    static String route(RouteRule rule) {
        return rule.method() + " " + rule.pattern();
    }

    Set<String> withoutRule() {
        var without = new TreeSet<>(mapped);
        without.removeAll(ruled());
        return without;
    }

    Set<String> rulesOfNothing() {
        var dead = new TreeSet<>(ruled());
        dead.removeAll(mapped);
        return dead;
    }

    Set<String> ruledTwice() {
        var seen = new HashSet<String>();
        return rules.stream()
                .map(Routes::route)
                .filter(route -> !seen.add(route))
                .collect(Collectors.toSet());
    }

    private Set<String> ruled() {
        return rules.stream().map(Routes::route).collect(Collectors.toSet());
    }
}
