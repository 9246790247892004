package ruche.accounts;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.record.Change;
import ruche.record.Journal;

/// Codes on paper for people without e-mail: for one use, for some days, known to the database by their hash only.
@Component
public class FirstCodes {
    /// No letter that is taken for another, none for a figure.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;
    private static final int GROUP = 5;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final SignIn signIn;
    private final ResetLinks passwords;
    private final PasswordEncoder hashes;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstCodes(
            JdbcClient db,
            SignIn signIn,
            ResetLinks passwords,
            PasswordEncoder hashes,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.signIn = signIn;
        this.passwords = passwords;
        this.hashes = hashes;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Holder(UUID id, String name, String login, Lang lang) {}

    private record Stored(String hash, Instant until) {}

    /// A new code; an earlier one of the person ends.
    ///
    /// @param cell in which the person speaks for a member, and nowhere else anything: whoever may do more gets a
    ///     link from an administrator
    /// @param lasting from now on
    /// @throws NotFound if nobody of that id speaks for a member of the cell
    /// @throws Refusal `accounts.code-not-here`
    @Transactional
    public FirstCode make(CellId cell, PersonId person, Duration lasting, By by) {
        mustOnlySpeakHere(cell, person);
        var holder = holder(person);
        var code = drawn();
        var now = clock.instant();
        db.sql("""
                insert into first_code (person_id, hash, made_at, until)
                values (:person, :hash, :at, :until)
                on conflict (person_id) do update
                set hash = excluded.hash, made_at = excluded.made_at, until = excluded.until, used_at = null""")
                .param("person", person.value())
                .param("hash", signIn.hash(code))
                .param("at", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(lasting)))
                .update();
        journal.write(cell, by, Change.of("accounts.code-printed", People.subject(person)));
        return of(holder, code, now.plus(lasting));
    }

    /// The code again for the sheet that is being printed of it; empty where it is not, or is no longer, the person's.
    ///
    /// @throws NotFound, Refusal as of [#make]
    public Optional<FirstCode> standing(CellId cell, PersonId person, String typed) {
        mustOnlySpeakHere(cell, person);
        var code = normal(typed);
        return stored(person)
                .filter(stored -> hashes.matches(code, stored.hash()))
                .map(stored -> of(holder(person), code, stored.until()));
    }

    private static FirstCode of(Holder holder, String code, Instant until) {
        return new FirstCode(
                new PersonId(holder.id()),
                holder.name(),
                holder.login(),
                holder.lang(),
                code.substring(0, GROUP) + "-" + code.substring(GROUP),
                until);
    }

    private void mustOnlySpeakHere(CellId cell, PersonId person) {
        var held = db.sql("select cell_id, role from role_held where person_id = :person and ended_at is null")
                .param("person", person.value())
                .query((row, _) -> row.getInt("cell_id") == cell.value()
                        && row.getString("role").equals(Role.MEMBER.name()))
                .list();
        if (!held.contains(true)) throw new NotFound(person.value().toString());
        if (held.contains(false)) throw new Refusal("accounts.code-not-here");
    }

    private Holder holder(PersonId person) {
        return db.sql("""
                select id, name, coalesce(login_number, phone, email) as login, lang
                from person
                where id = :id and erased_at is null""")
                .param("id", person.value())
                .query((row, _) -> new Holder(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("login"),
                        Lang.of(row.getString("lang")).orElse(Lang.AR)))
                .optional()
                .orElseThrow(() -> new NotFound(person.value().toString()));
    }

    private Optional<Stored> stored(PersonId person) {
        return db.sql("""
                select hash, until
                from first_code
                where person_id = :person and used_at is null and until > :now""")
                .param("person", person.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new Stored(
                        row.getString("hash"), row.getTimestamp("until").toInstant()))
                .optional();
    }

    /// Sets a password by a code. A wrong try counts like one of signing in, whatever becomes of the request: call it
    /// outside any transaction.
    ///
    /// @param address from which it is tried
    SignIn.Outcome use(String typedLogin, String typedCode, NewPassword password, String address) {
        var login = Login.any(typedLogin);
        var attempt = Ids.next();
        var wait = signIn.admitCode(attempt, login.orElse(typedLogin.strip()), address);
        if (wait.isPositive()) return new SignIn.Outcome.TooMany(wait);
        var person = login.flatMap(this::byLogin);
        var stored = person.flatMap(this::stored);
        boolean right =
                hashes.matches(normal(typedCode), stored.map(Stored::hash).orElse(SignIn.NOBODYS_HASH));
        if (person.isEmpty() || stored.isEmpty() || !right) return new SignIn.Outcome.Wrong();
        return set(person.get(), stored.get(), password, attempt);
    }

    /// Of two who use a code at once, one sets the password.
    private SignIn.Outcome set(PersonId person, Stored stored, NewPassword password, UUID attempt) {
        var used = transaction.execute(_ -> {
            int taken = db.sql("""
                    update first_code set used_at = :now
                    where person_id = :person and hash = :hash and used_at is null and until > :now""")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("person", person.value())
                    .param("hash", stored.hash())
                    .update();
            if (taken == 0) return false;
            passwords.setPassword(person, password);
            passwords.end(person);
            signIn.forgive(person);
            signIn.succeeded(attempt);
            for (var cell : cellsOf(person))
                journal.write(cell, By.person(person), Change.of("accounts.code-used", People.subject(person)));
            return true;
        });
        return Boolean.TRUE.equals(used) ? new SignIn.Outcome.Entered(person) : new SignIn.Outcome.Wrong();
    }

    private List<CellId> cellsOf(PersonId person) {
        return db.sql("""
                select distinct cell_id from role_held
                where person_id = :person and ended_at is null
                order by cell_id""")
                .param("person", person.value())
                .query((row, _) -> new CellId(row.getInt("cell_id")))
                .list();
    }

    private Optional<PersonId> byLogin(String login) {
        return db.sql("""
                select id from person
                where (email = :login or phone = :login or login_number = :login) and erased_at is null""")
                .param("login", login)
                .query((row, _) -> new PersonId(row.getObject("id", UUID.class)))
                .optional();
    }

    /// Small letters, spaces and hyphens make no difference, nor do Arabic digits.
    private static String normal(String typed) {
        var text = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> {
                    if (Character.isDigit(c)) text.append(Character.digit(c, 10));
                    else text.appendCodePoint(c);
                });
        var code = text.toString().toUpperCase(Locale.ROOT);
        return code.length() == LENGTH ? code : "-".repeat(LENGTH);
    }

    private static String drawn() {
        var drawn = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) drawn.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return drawn.toString();
    }

    /// Whatever code the person has is worth nothing any more.
    void end(PersonId person) {
        db.sql("delete from first_code where person_id = :person")
                .param("person", person.value())
                .update();
    }

    void sweep() {
        db.sql("delete from first_code where until < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
