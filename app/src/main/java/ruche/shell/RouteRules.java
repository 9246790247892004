package ruche.shell;

import java.util.List;

/// A module's routes and who may use each: one bean a module. A route without a rule is refused to
/// everybody, and fails the build.
@FunctionalInterface
public interface RouteRules {
    List<RouteRule> rules();
}
