package ruche.accounts;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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

/// People with an account, and the roles they hold in cells.
@Component
public class People {
    /// Numbers to sign in with: 10000000 to 99999999.
    private static final int FIRST_NUMBER = 10_000_000;

    private static final int NUMBERS = 90_000_000;
    private static final int MOST_DRAWS = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final RolesHeld roles;
    private final AccountCare care;
    private final Journal journal;
    private final Clock clock;

    People(JdbcClient db, RolesHeld roles, AccountCare care, Journal journal, Clock clock) {
        this.db = db;
        this.roles = roles;
        this.care = care;
        this.journal = journal;
        this.clock = clock;
    }

    /// Gives a person an account, without a password: [#resetLink] lets it be set.
    ///
    /// @throws Refusal `accounts.person-known` when somebody has that e-mail or phone
    @Transactional
    public PersonId create(NewPerson person, By by) {
        return insert(person.cell(), person.name(), person.email(), person.phone(), null, person.lang(), by)
                .orElseThrow(() -> new Refusal("accounts.person-known"));
    }

    /// Gives an account to somebody who has neither e-mail nor phone: a number of eight digits, not given before, is
    /// what he signs in with.
    ///
    /// @throws Refusal `accounts.no-name`, `accounts.name-long`
    @Transactional
    public PersonId createNumbered(CellId cell, String name, Lang lang, By by) {
        var named = NewPerson.named(name);
        for (int tries = 0; tries < MOST_DRAWS; tries++) {
            var number = Integer.toString(FIRST_NUMBER + RANDOM.nextInt(NUMBERS));
            var id = insert(cell, named, null, null, number, lang, by);
            if (id.isPresent()) return id.get();
        }
        throw new IllegalStateException("no number is free");
    }

    private Optional<PersonId> insert(
            CellId cell,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String number,
            Lang lang,
            By by) {
        var id = new PersonId(Ids.next());
        var added = db.sql("""
                insert into person (id, name, email, phone, login_number, lang, sessions_from, created_at)
                values (:id, :name, :email, :phone, :number, :lang, :at, :at)
                on conflict do nothing""")
                .param("id", id.value())
                .param("name", name)
                .param("email", email)
                .param("phone", phone)
                .param("number", number)
                .param("lang", lang.code())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (added == 0) return Optional.empty();
        journal.write(cell, by, Change.of("accounts.person-added", subject(id)).withPersonal("name", name));
        return Optional.of(id);
    }

    /// Gives a role in a cell from today on.
    ///
    /// @param body the actor spoken for: of a member or the representative of a service
    /// @param until last day, by the cell's clock; null for no end
    /// @throws Refusal `accounts.until-past`, `accounts.role-held`
    @Transactional
    public void grant(CellId cell, PersonId person, Role role, @Nullable UUID body, @Nullable LocalDate until, By by) {
        roles.grant(cell, person, role, body, roles.today(cell), until, by);
    }

    /// Gives a role from its first day to its last; the day after, the rights have ended by themselves.
    ///
    /// @param since first day, by the cell's clock; may be to come
    /// @throws Refusal as of the other, and `accounts.until-before-since`
    @Transactional
    public void grant(
            CellId cell,
            PersonId person,
            Role role,
            @Nullable UUID body,
            LocalDate since,
            @Nullable LocalDate until,
            By by) {
        roles.grant(cell, person, role, body, since, until, by);
    }

    /// Ends a role at once.
    ///
    /// @param grant as in [PersonLine]
    /// @throws NotFound if no such role is held
    /// @throws Refusal `accounts.last-administrator`
    @Transactional
    public void revoke(CellId cell, UUID grant, String why, By by) {
        roles.revoke(cell, grant, why, by);
    }

    /// Who holds a role in a cell today, by name.
    public List<PersonLine> inRole(CellId cell, Role role) {
        return roles.inRole(cell, role);
    }

    /// Empty when there is no such person, or when he was erased.
    public Optional<String> name(PersonId person) {
        return db.sql("""
                select name
                from person
                where id = :id
                  and erased_at is null""")
                .param("id", person.value())
                .query((row, _) -> row.getString("name"))
                .optional();
    }

    /// Names by id, of those who were not erased.
    public Map<UUID, String> names(Collection<UUID> people) {
        var names = new HashMap<UUID, String>();
        db.sql("select id, name from person where id = any(:people) and erased_at is null")
                .param("people", people.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    /// How the person is reached; empty when there is no such person, or when he was erased.
    public Optional<Reach> reach(PersonId person) {
        return db.sql("""
                select name, email, phone, lang
                from person
                where id = :id
                  and erased_at is null""")
                .param("id", person.value())
                .query((row, _) -> new Reach(
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone"),
                        Lang.of(row.getString("lang")).orElse(Lang.AR)))
                .optional();
    }

    /// Whether nobody was ever given an account on this installation.
    public boolean none() {
        return db.sql("select 1 from person limit 1")
                .query((_, _) -> true)
                .optional()
                .isEmpty();
    }

    /// Who signs in with that e-mail, phone or number, in any spelling.
    public Optional<PersonId> byLogin(String typed) {
        return Login.any(typed)
                .flatMap(login -> db.sql("""
                select id
                from person
                where email = :login or phone = :login or login_number = :login""")
                        .param("login", login)
                        .query((row, _) -> new PersonId(row.getObject("id", UUID.class)))
                        .optional());
    }

    /// Whether the person has set a password.
    public boolean signsIn(PersonId person) {
        return db.sql("select 1 from person where id = :id and password_hash is not null")
                .param("id", person.value())
                .query((_, _) -> true)
                .optional()
                .isPresent();
    }

    /// A link that lets the person set a password, for 48 hours, once: shown to whoever hands it over.
    ///
    /// @param cell which makes it: its record tells of it
    /// @throws Refusal `accounts.elsewhere-too` when the person holds roles where `by` is not administrator
    @Transactional
    public ResetLink resetLink(CellId cell, PersonId person, By by) {
        return care.resetLink(cell, person, by);
    }

    /// @throws Refusal `accounts.password-short`, `accounts.password-long`, `accounts.password-easy`
    public static void checkPassword(String password) {
        var _ = new NewPassword(password);
    }

    /// Sets a password on the word of whoever runs the machine.
    ///
    /// @throws Refusal `accounts.password-short`, `accounts.password-long`, `accounts.password-easy`
    @Transactional
    public void password(CellId cell, PersonId person, String password, By by) {
        care.password(cell, person, new NewPassword(password), by);
    }

    /// Erases what is personal: name, e-mail, phone, password, roles held, and the salts of the record. The stub
    /// stays, so that what the person did keeps its place.
    ///
    /// @throws Refusal `accounts.elsewhere-too`, `accounts.no-reason`
    @Transactional
    public void erase(CellId cell, PersonId person, String why, By by) {
        care.erase(cell, person, why, by);
    }

    static String subject(PersonId person) {
        return "person/" + person.value();
    }
}
