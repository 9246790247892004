package ruche.accounts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.kernel.Ids;
import ruche.kernel.PersonId;

/// Checks passwords, taking as long for unknown accounts as for known ones, and slows down whoever guesses.
@Component
class SignIn {
    /// Wrong tries that cost nothing; each further one doubles the wait.
    private static final int FREE_TRIES = 5;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /// Wrong tries from one address, behind which a whole hall may sit.
    private static final int MOST_OF_ADDRESS = 100;

    private static final Duration LOOKED_BACK = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(1);

    /// Of a password that was made up and forgotten. Whoever has none is compared with it: that takes as long.
    static final String NOBODYS_HASH =
            "$argon2id$v=19$m=19456,t=2,p=1$BGNLrYGkWlPiCAUAdf1IoA$qM3JZju/+8b9lDornd2LwxgGhRv64cNbVfKDiQQGkf8";

    private final JdbcClient db;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIn(JdbcClient db, PasswordEncoder passwords, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.passwords = passwords;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What came of a try.
    sealed interface Outcome {
        record Entered(PersonId person) implements Outcome {}

        record Wrong() implements Outcome {}

        record TooMany(Duration pause) implements Outcome {}
    }

    private record Known(PersonId id, String hash) {}

    private record Failures(long count, @Nullable Instant last) {}

    Outcome enter(String typed, String password, String address) {
        var login = Login.any(typed);
        var key = loginHash(login.orElse(typed.strip().toLowerCase(Locale.ROOT)));
        var attempt = Ids.next();
        var wait = transaction.execute(_ -> admit(attempt, key, address));
        if (wait != null && wait.isPositive()) return new Outcome.TooMany(wait);
        var known = login.flatMap(this::known);
        var right = passwords.matches(password, known.map(Known::hash).orElse(NOBODYS_HASH));
        if (known.isEmpty() || !right) return new Outcome.Wrong();
        succeeded(attempt);
        return new Outcome.Entered(known.get().id());
    }

    /// Whether that is the person's password.
    boolean knows(PersonId person, String password) {
        var stored = db.sql("select password_hash from person where id = :id and password_hash is not null")
                .param("id", person.value())
                .query((row, _) -> row.getString("password_hash"))
                .optional();
        return passwords.matches(password, stored.orElse(NOBODYS_HASH)) && stored.isPresent();
    }

    String hash(String password) {
        var hash = passwords.encode(password);
        if (hash == null) throw new IllegalStateException("no hash of a password");
        return hash;
    }

    private Optional<Known> known(String login) {
        return db.sql("""
                select id, password_hash
                from person
                where (email = :login or phone = :login or login_number = :login)
                  and password_hash is not null""")
                .param("login", login)
                .query((row, _) ->
                        new Known(new PersonId(row.getObject("id", UUID.class)), row.getString("password_hash")))
                .optional();
    }

    /// Counts a try with a printed code, apart from those with a password.
    ///
    /// @return how long to wait; zero when the try may go on
    Duration admitCode(UUID attempt, String login, String address) {
        var key = Hashes.sha256(("code " + login).getBytes(StandardCharsets.UTF_8));
        var wait = transaction.execute(_ -> admit(attempt, key, address));
        return wait == null ? LONGEST_WAIT : wait;
    }

    /// Counts the try as failed beforehand, one at a time for each login, so that tries side by side count too.
    ///
    /// @return how long to wait; zero when the try may go on
    private Duration admit(UUID attempt, byte[] login, String address) {
        db.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", ByteBuffer.wrap(login).getLong())
                .query((_, _) -> true)
                .single();
        var now = clock.instant();
        var wait = wait(failuresOf(login, now), now);
        if (failuresFrom(address, now) >= MOST_OF_ADDRESS) wait = LONGEST_WAIT;
        if (!wait.isPositive())
            db.sql("""
                    insert into sign_in_attempt (id, login_hash, address, at, failed)
                    values (:id, :login, :address, :at, true)""")
                    .param("id", attempt)
                    .param("login", login)
                    .param("address", address)
                    .param("at", Timestamp.from(now))
                    .update();
        return wait;
    }

    private static Duration wait(Failures failures, Instant now) {
        if (failures.count() < FREE_TRIES || failures.last() == null) return Duration.ZERO;
        var doublings = (int) Math.min(failures.count() - FREE_TRIES, 10);
        var wait = FIRST_WAIT.multipliedBy(1L << doublings);
        if (wait.compareTo(LONGEST_WAIT) > 0) wait = LONGEST_WAIT;
        return Duration.between(now, failures.last().plus(wait));
    }

    private Failures failuresOf(byte[] login, Instant now) {
        return db.sql("""
                select count(*) as failures, max(at) as last
                from sign_in_attempt
                where login_hash = :login
                  and failed
                  and at > greatest(:since, coalesce((
                      select max(at) from sign_in_attempt where login_hash = :login and not failed), :since))""")
                .param("login", login)
                .param("since", Timestamp.from(now.minus(LOOKED_BACK)))
                .query((row, _) -> {
                    var last = row.getTimestamp("last");
                    return new Failures(row.getLong("failures"), last == null ? null : last.toInstant());
                })
                .single();
    }

    private long failuresFrom(String address, Instant now) {
        return db.sql("""
                select count(*)
                from sign_in_attempt
                where address = :address
                  and failed
                  and at > :since""")
                .param("address", address)
                .param("since", Timestamp.from(now.minus(LONGEST_WAIT)))
                .query(Long.class)
                .single();
    }

    void succeeded(UUID attempt) {
        db.sql("update sign_in_attempt set failed = false where id = :id")
                .param("id", attempt)
                .update();
    }

    /// Whoever was let in by a link starts anew.
    void forgive(PersonId person) {
        db.sql("""
                select coalesce(email, '') as email, coalesce(phone, '') as phone,
                       coalesce(login_number, '') as number
                from person where id = :id""")
                .param("id", person.value())
                .query((row, _) ->
                        java.util.List.of(row.getString("email"), row.getString("phone"), row.getString("number")))
                .single()
                .forEach(login -> db.sql("delete from sign_in_attempt where login_hash = :login")
                        .param("login", loginHash(login))
                        .update());
    }

    void sweep() {
        db.sql("delete from sign_in_attempt where at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private static byte[] loginHash(String login) {
        return Hashes.sha256(("sign-in " + login).getBytes(StandardCharsets.UTF_8));
    }
}
