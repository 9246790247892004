package ruche.accounts;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;

/// A new password without an administrator: the link goes to the e-mail that the account has.
@Component
public class ResetByMail {
    private static final Duration LASTING = Duration.ofHours(1);
    private static final Duration LOOKED_BACK = Duration.ofHours(1);
    private static final int MOST_OF_PERSON = 3;
    private static final int MOST_OF_ADDRESS = 20;

    private final JdbcClient db;
    private final PersonStore people;
    private final ResetLinks links;
    private final ObjectProvider<ResetMail> mail;
    private final Journal journal;
    private final Clock clock;

    ResetByMail(
            JdbcClient db,
            PersonStore people,
            ResetLinks links,
            ObjectProvider<ResetMail> mail,
            Journal journal,
            Clock clock) {
        this.db = db;
        this.people = people;
        this.links = links;
        this.mail = mail;
        this.journal = journal;
        this.clock = clock;
    }

    boolean ready() {
        return mail.stream().anyMatch(ResetMail::ready);
    }

    /// Sends a link if somebody signs in with that e-mail and holds a role today. Who asks is not told which.
    ///
    /// @param address from which it is asked: it may ask so often in an hour
    /// @throws Refusal `accounts.email-wrong` for what is no e-mail, `accounts.asked-too-often`
    @Transactional
    void ask(String typed, String address) {
        var login = Login.of(typed)
                .filter(Login::email)
                .orElseThrow(() -> new Refusal("accounts.email-wrong").about("email"));
        if (count(hash("from", address)) >= MOST_OF_ADDRESS) throw new Refusal("accounts.asked-too-often");
        remember(hash("from", address), address);
        var key = hash("for", login.text());
        if (count(key) >= MOST_OF_PERSON) return;
        remember(key, address);
        person(login)
                .ifPresent(person -> cell(person).ifPresent(cell -> {
                    journal.write(cell, By.visitor(), Change.of("accounts.link-asked", People.subject(person)));
                    mail.stream().filter(ResetMail::ready).findFirst().ifPresent(each -> each.send(cell, person));
                }));
    }

    /// A link as it is put into the message that leaves; earlier ones of the person end.
    @Transactional
    public ResetLink link(PersonId person) {
        return links.make(person, LASTING);
    }

    private Optional<PersonId> person(Login login) {
        return db.sql("select id from person where email = :email and erased_at is null")
                .param("email", login.text())
                .query((row, _) -> new PersonId(row.getObject("id", UUID.class)))
                .optional();
    }

    private Optional<CellId> cell(PersonId person) {
        return people.running(person, clock.instant()).stream()
                .map(PersonStore.Running::cell)
                .findFirst();
    }

    private long count(byte[] key) {
        return db.sql("select count(*) from sign_in_attempt where login_hash = :key and at > :since")
                .param("key", key)
                .param("since", Timestamp.from(clock.instant().minus(LOOKED_BACK)))
                .query(Long.class)
                .single();
    }

    /// Beside the tries to sign in, and counted apart from them: none of these has failed.
    private void remember(byte[] key, String address) {
        db.sql("""
                insert into sign_in_attempt (id, login_hash, address, at, failed)
                values (:id, :key, :address, :at, false)""")
                .param("id", Ids.next())
                .param("key", key)
                .param("address", address)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static byte[] hash(String what, String text) {
        return Hashes.sha256(("reset " + what + " " + text).getBytes(StandardCharsets.UTF_8));
    }
}
