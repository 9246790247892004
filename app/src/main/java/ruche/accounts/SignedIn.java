package ruche.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import ruche.kernel.PersonId;

/// Who a session belongs to: the one thing kept in it.
final class SignedIn {
    private static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private SignedIn() {}

    /// @param begun when the session began
    record Claim(PersonId person, Instant begun) {}

    static Optional<Claim> claim(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(PERSON) instanceof String id
                ? Optional.of(
                        new Claim(new PersonId(UUID.fromString(id)), Instant.ofEpochMilli(session.getCreationTime())))
                : Optional.empty();
    }

    /// Begins a session of its own: one known before the sign-in is worth nothing after it.
    static void begin(HttpServletRequest request, PersonId person) {
        end(request);
        request.getSession(true).setAttribute(PERSON, person.value().toString());
    }

    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
    }
}
