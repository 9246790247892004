package ruche.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.shell.Languages;
import ruche.shell.Visit;

/// Finds out who comes, to which cell and in which language.
class VisitFilter extends OncePerRequestFilter {
    private final Cells cells;
    private final PersonStore people;
    private final Clock clock;

    VisitFilter(Cells cells, PersonStore people, Clock clock) {
        this.cells = cells;
        this.people = people;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Languages.remember(request, response);
        var visit = visit(request);
        request.setAttribute(Visit.ATTRIBUTE, visit);
        if (visit.personId() != null)
            SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                    visit.personId().value().toString(), null, List.of())));
        chain.doFilter(request, response);
    }

    private Visit visit(HttpServletRequest request) {
        var lang = Languages.of(request);
        if (request.getRequestURI().startsWith("/assets/")) return Visit.anonymous(lang);
        var cell = cell(request.getRequestURI()).orElse(null);
        return SignedIn.claim(request)
                .flatMap(claim -> people.living(claim.person(), claim.begun()))
                .map(person -> visit(lang, cell, person))
                .orElseGet(() -> new Visit(lang, cell == null ? null : cell.face(), null, "", Set.of(), Map.of()));
    }

    private Visit visit(Lang lang, @Nullable Cell cell, PersonStore.Living person) {
        if (cell == null) {
            var anywhere = people.anywhere(person.id(), clock.instant());
            return new Visit(lang, null, person.id(), person.name(), anywhere, Map.of());
        }
        var held = people.held(cell.id(), person.id(), LocalDate.now(clock.withZone(cell.zone())));
        var roles = held.stream().map(PersonStore.Held::role).collect(Collectors.toSet());
        return new Visit(lang, cell.face(), person.id(), person.name(), roles, bodies(held));
    }

    private static Map<Role, List<UUID>> bodies(List<PersonStore.Held> held) {
        var bodies = new EnumMap<Role, List<UUID>>(Role.class);
        for (var one : held)
            if (one.body() != null)
                bodies.computeIfAbsent(one.role(), _ -> new ArrayList<>()).add(one.body());
        return bodies;
    }

    private Optional<Cell> cell(String path) {
        var parts = path.split("/", 4);
        return parts.length > 2 && parts[1].equals("c") ? cells.byCode(parts[2]) : Optional.empty();
    }
}
