package ruche.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ruche.kernel.PersonId;

/// The sessions of people signed in, wherever they are.
@Component
class Sessions {
    private final JdbcClient db;
    private final FindByIndexNameSessionRepository<? extends Session> store;
    private final Clock clock;

    Sessions(JdbcClient db, FindByIndexNameSessionRepository<? extends Session> store, Clock clock) {
        this.db = db;
        this.store = store;
        this.clock = clock;
    }

    /// @param id for telling the present one apart; never shown
    record Open(String id, Instant begun, Instant lastSeen) {}

    /// Latest seen first.
    List<Open> of(PersonId person) {
        return store.findByPrincipalName(person.value().toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Open(session.getId(), session.getCreationTime(), session.getLastAccessedTime()))
                .sorted(Comparator.comparing(Open::lastSeen).reversed().thenComparing(Open::id))
                .toList();
    }

    /// Ends all sessions with the transaction: those begun before this moment count for nothing. What is left of
    /// them is cleared away afterwards.
    @Transactional
    void endAll(PersonId person) {
        db.sql("update person set sessions_from = :now where id = :id")
                .param("now", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .param("id", person.value())
                .update();
        var ended = store.findByPrincipalName(person.value().toString()).keySet();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ended.forEach(store::deleteById);
            }
        });
    }
}
