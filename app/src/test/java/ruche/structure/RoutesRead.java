package ruche.structure;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/// What tests of other packages may know of the running program's routes.
public final class RoutesRead {
    private RoutesRead() {}

    /// Patterns of all that can be asked for by GET.
    public static Set<String> gets(ApplicationContext program) {
        return Routes.of(program).mapped().stream()
                .filter(route -> route.startsWith("GET "))
                .map(route -> route.substring(4))
                .collect(Collectors.toSet());
    }
}
