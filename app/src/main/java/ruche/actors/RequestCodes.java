package ruche.actors;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.record.Journal;

/// Codes by which whoever asks to enter the registry follows his request; they are kept as hashes, so that one that was
/// lost is replaced.
@Component
class RequestCodes {
    static final int LENGTH = 12;

    /// No letter that is taken for another, none for a figure.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final RequestStore store;
    private final Journal journal;

    RequestCodes(RequestStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    static String drawn() {
        var drawn = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) drawn.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return drawn.toString();
    }

    /// Makes another, by which alone the request is opened from now on.
    ///
    /// @throws Refusal `actors.request-decided` once it has its answer: then a code would open somebody's account
    @Transactional
    String another(CellId cell, Request request, By by) {
        store.hold(cell, request.id());
        boolean pending = store.find(cell, request.id())
                .filter(now -> now.state().pending())
                .isPresent();
        if (!pending) throw new Refusal("actors.request-decided");
        var code = drawn();
        store.code(cell, request.id(), code);
        journal.write(cell, by, Registrations.of("actor-request.code-replaced", request));
        return code;
    }
}
