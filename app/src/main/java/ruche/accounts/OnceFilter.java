package ruche.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.shell.Visit;

/// An act sent twice acts once. Each POST carries a key; it runs in one transaction with the key, and the answer
/// leaves after the commit. Sent again, it gets the answer of the first. Refused or failed, it leaves nothing.
class OnceFilter extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    private static final String FIELD = "once";

    /// Signing in or out twice does no harm, and a failed try must be remembered.
    private static final Set<String> FREE =
            Set.of("/sign-in", "/sign-in/again", "/sign-in/resume", FirstCode.PAGE, "/sign-out", "/error");

    private static final Duration STEP = Duration.ofMillis(100);

    private final PlatformTransactionManager transactions;
    private final OnceKeys keys;
    private final Duration patience;

    /// @param patience how long the second waits for the first before it is told to come back
    OnceFilter(PlatformTransactionManager transactions, OnceKeys keys, Duration patience) {
        this.transactions = transactions;
        this.keys = keys;
        this.patience = patience;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || FREE.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = key(request).map(text -> OnceKeys.Key.of(person(request), text, request.getRequestURI()));
        if (key.isEmpty()) {
            request.setAttribute(Refusal.class.getName(), new Refusal("accounts.no-key"));
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        long until = System.nanoTime() + patience.toNanos();
        while (!answered(key.get(), request, response, chain)) {
            if (System.nanoTime() >= until) {
                response.sendError(HttpServletResponse.SC_CONFLICT);
                return;
            }
            pause();
        }
    }

    private static Optional<String> key(HttpServletRequest request) {
        var header = request.getHeader(HEADER);
        return Optional.ofNullable(header != null ? header : request.getParameter(FIELD))
                .filter(text -> text.matches("[\\x21-\\x7e]{8,100}"));
    }

    private static Optional<PersonId> person(HttpServletRequest request) {
        return request.getAttribute(Visit.ATTRIBUTE) instanceof Visit visit
                ? Optional.ofNullable(visit.personId())
                : Optional.empty();
    }

    /// False while another request with this key is at work.
    private boolean answered(
            OnceKeys.Key key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        var held = new HeldResponse(response);
        Optional<OnceKeys.Answer> known;
        try {
            if (!keys.take(key)) {
                transactions.rollback(transaction);
                return false;
            }
            known = keys.answer(key);
            if (known.isEmpty()) chain.doFilter(request, held);
            end(transaction, key, held, known.isPresent());
        } catch (ServletException | IOException | RuntimeException | Error failure) {
            if (!transaction.isCompleted()) transactions.rollback(transaction);
            if (!response.isCommitted()) response.reset();
            throw failure;
        }
        if (known.isPresent()) known.get().give(response);
        else held.release();
        return true;
    }

    private void end(TransactionStatus transaction, OnceKeys.Key key, HeldResponse held, boolean known) {
        if (known || held.failed()) {
            transactions.rollback(transaction);
            return;
        }
        if (transaction.isRollbackOnly()) {
            if ((held.redirect().isPresent() || !held.page()) && keys.wroteSomething())
                throw new IllegalStateException("a failure inside a transaction was caught and answered as success:"
                        + " what was written before it would be lost without a word");
            transactions.rollback(transaction);
            return;
        }
        OnceKeys.Answer.of(held).ifPresent(answer -> keys.keep(key, answer));
        transactions.commit(transaction);
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
