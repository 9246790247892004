package ruche.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;

/// Links that let a password be set: for one use, for some time, known to the database by their hash only.
@Component
class ResetLinks {
    /// To be handed over by an administrator, perhaps on paper.
    static final Duration HANDED_OVER = Duration.ofDays(2);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Clock clock;

    ResetLinks(JdbcClient db, SignIn signIn, Sessions sessions, Clock clock) {
        this.db = db;
        this.signIn = signIn;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// A new link; earlier ones of the person end.
    @Transactional
    ResetLink make(PersonId person, Duration lasting) {
        end(person);
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var now = clock.instant();
        db.sql("""
                insert into reset_link (hash, person_id, made_at, until)
                values (:hash, :person, :at, :until)""")
                .param("hash", hash(token))
                .param("person", person.value())
                .param("at", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(lasting)))
                .update();
        return new ResetLink("/sign-in/reset/" + token, now.plus(lasting));
    }

    /// Whether the link can still be used.
    boolean open(String token) {
        return db.sql("""
                select 1
                from reset_link
                where hash = :hash
                  and used_at is null
                  and until > :now""")
                .param("hash", hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query((_, _) -> true)
                .optional()
                .isPresent();
    }

    /// Sets the password, uses up the link and ends the person's sessions.
    ///
    /// @throws Refusal `accounts.link-ended`
    @Transactional
    PersonId use(String token, NewPassword password) {
        var person = take(token).orElseThrow(() -> new Refusal("accounts.link-ended"));
        setPassword(person, password);
        end(person);
        signIn.forgive(person);
        return person;
    }

    private Optional<PersonId> take(String token) {
        return db.sql("""
                update reset_link
                set used_at = :now
                where hash = :hash
                  and used_at is null
                  and until > :now
                returning person_id""")
                .param("hash", hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    /// @throws Refusal `accounts.wrong-password` when the present one is not right
    @Transactional
    void change(PersonId person, String present, NewPassword password) {
        if (!signIn.knows(person, present)) throw new Refusal("accounts.wrong-password");
        setPassword(person, password);
        end(person);
    }

    void setPassword(PersonId person, NewPassword password) {
        db.sql("""
                update person
                set password_hash = :hash
                where id = :id
                  and erased_at is null""")
                .param("hash", signIn.hash(password.text()))
                .param("id", person.value())
                .update();
        sessions.endAll(person);
    }

    /// Whatever links the person has are worth nothing any more.
    void end(PersonId person) {
        db.sql("delete from reset_link where person_id = :person and used_at is null")
                .param("person", person.value())
                .update();
    }

    void sweep() {
        db.sql("delete from reset_link where until < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private static byte[] hash(String token) {
        return Hashes.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
