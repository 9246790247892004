package ruche.face;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import ruche.Web;
import ruche.kernel.Role;
import ruche.structure.ActorDepth;

/// Finds a page of each route by following the links that people can follow, role after role.
final class EveryPage {

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"#]+)[#\"]");

    /// How often the page of a route is kept, and how many pages of a route are gone through for their links:
    /// an idea in another state links further.
    enum Kept {
        /// As whoever comes first sees it.
        ONCE(5, 2),
        /// As each role sees it.
        BY_ROLE(12, 12);

        private final int ofNewRoute;
        private final int ofKnownRoute;

        Kept(int ofNewRoute, int ofKnownRoute) {
            this.ofNewRoute = ofNewRoute;
            this.ofKnownRoute = ofKnownRoute;
        }
    }

    private final int port;
    private final String start;
    private final List<PathPattern> routes;
    private final List<Shown> found = new ArrayList<>();
    private final Kept kept;
    private final Set<String> reached = new HashSet<>();
    private final Set<String> files = new HashSet<>();
    private final List<String> broken = new ArrayList<>();

    /// @param start address of the cell's home
    /// @param routes patterns of all that can be asked for by GET
    EveryPage(int port, String start, Set<String> routes, Kept kept) {
        this.kept = kept;
        this.port = port;
        this.start = start;
        var parser = new PathPatternParser();
        this.routes = routes.stream()
                .map(parser::parse)
                .sorted(Comparator.comparing((PathPattern pattern) -> pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
    }

    /// Follows the links that this person sees; pages known from others are walked through. The first page is kept
    /// of each role: each has its own. A file leads no further and may take seconds to be made: of a route's files
    /// one is asked for.
    ///
    /// @param login null for a visitor
    void walk(@Nullable Role role, @Nullable String login, String password) {
        try (var web = new Web(port)) {
            if (login != null) web.signIn(login, password);
            var seen = new HashSet<String>();
            Map<String, Integer> visits = new HashMap<>();
            var known = Set.copyOf(reached);
            var waiting = new ArrayDeque<>(List.of(
                    start,
                    "/",
                    start + "/search",
                    "/me",
                    "/sign-in",
                    start + "/join/" + ActorDepth.CODE_OF_SENT,
                    start + "/join/" + ActorDepth.CODE_OF_DRAFT + "/send"));
            while (!waiting.isEmpty()) {
                var path = waiting.poll();
                var route = route(path);
                if (route.isEmpty() || files.contains(route.get()) || !seen.add(path)) continue;
                int most = known.contains(route.get()) ? kept.ofKnownRoute : kept.ofNewRoute;
                if (visits.merge(route.get(), 1, Integer::sum) > most) continue;
                var answer = web.get(path);
                reached.add(route.get());
                var type = answer.headers().firstValue("content-type").orElse("");
                if (answer.statusCode() >= 500 || answer.statusCode() == 404)
                    broken.add(answer.statusCode() + " " + path + ", asked by " + role);
                if (answer.statusCode() != 200) continue;
                if (!type.startsWith("text/html")) {
                    files.add(route.get());
                    continue;
                }
                keep(new Shown(route.get(), path, role));
                LINK.matcher(answer.body())
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .map(link -> link.startsWith("?") ? path.replaceAll("\\?.*", "") + link : link)
                        .filter(link -> link.startsWith("/") && !link.contains("lang="))
                        .forEach(waiting::add);
            }
        }
    }

    private void keep(Shown page) {
        boolean anew = kept == Kept.BY_ROLE || page.path().equals(start);
        if (found.stream()
                .noneMatch(known -> known.pattern().equals(page.pattern()) && (!anew || known.role() == page.role())))
            found.add(page);
    }

    List<Shown> found() {
        return List.copyOf(found);
    }

    /// Links behind which the program failed.
    List<String> broken() {
        return List.copyOf(broken);
    }

    /// Routes to which no link led.
    Set<String> unreached() {
        var left = new HashSet<String>();
        for (var route : routes) if (!reached.contains(route.getPatternString())) left.add(route.getPatternString());
        return left;
    }

    private Optional<String> route(String path) {
        var container = PathContainer.parsePath(path.replaceAll("\\?.*", ""));
        return routes.stream()
                .filter(pattern -> pattern.matches(container))
                .findFirst()
                .map(PathPattern::getPatternString);
    }
}
