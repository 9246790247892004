package ruche.accounts;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import ruche.kernel.Rows;
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
    private final Cells cells;
    private final AccountCare care;
    private final Journal journal;
    private final Clock clock;

    People(JdbcClient db, Cells cells, AccountCare care, Journal journal, Clock clock) {
        this.db = db;
        this.cells = cells;
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
        grant(cell, person, role, body, today(cell), until, by);
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
        if (name(person).isEmpty()) throw new NotFound(person.value().toString());
        if (until != null && until.isBefore(today(cell))) throw new Refusal("accounts.until-past").about("until");
        if (until != null && until.isBefore(since))
            throw new Refusal("accounts.until-before-since", until, since).about("until");
        hold(cell, person, role, body, since, until);
        var change = Change.of("accounts.role-granted", subject(person)).with("role", role);
        if (body != null) change = change.with("body", body);
        if (since.isAfter(today(cell))) change = change.with("since", since);
        if (until != null) change = change.with("until", until);
        journal.write(cell, by, change);
    }

    /// Without a word in the record: whoever calls it says what was done.
    ///
    /// @throws Refusal `accounts.role-held`
    void hold(
            CellId cell, PersonId person, Role role, @Nullable UUID body, LocalDate since, @Nullable LocalDate until) {
        if (name(person).isEmpty()) throw new NotFound(person.value().toString());
        endOutdated(cell, person, today(cell));
        var granted = db.sql("""
                insert into role_held (cell_id, id, person_id, role, body, since, until)
                values (:cell, :id, :person, :role, :body, :since, :until)
                on conflict do nothing""")
                .param("cell", cell.value())
                .param("id", Ids.next())
                .param("person", person.value())
                .param("role", role.name())
                .param("body", body)
                .param("since", since)
                .param("until", until)
                .update();
        if (granted == 0) throw new Refusal("accounts.role-held").about("role");
    }

    /// A role that ran out makes room for the same one anew.
    private void endOutdated(CellId cell, PersonId person, LocalDate today) {
        db.sql("""
                update role_held
                set ended_at = :at
                where cell_id = :cell
                  and person_id = :person
                  and ended_at is null
                  and until < :today""")
                .param("at", Timestamp.from(clock.instant()))
                .param("cell", cell.value())
                .param("person", person.value())
                .param("today", today)
                .update();
    }

    /// Ends a role at once.
    ///
    /// @param grant as in [PersonLine]
    /// @throws NotFound if no such role is held
    /// @throws Refusal `accounts.last-administrator`
    @Transactional
    public void revoke(CellId cell, UUID grant, String why, By by) {
        var administrators = inRole(cell, Role.ADMINISTRATOR);
        if (administrators.size() == 1 && administrators.getFirst().grant().equals(grant))
            throw new Refusal("accounts.last-administrator");
        var ended = db.sql("""
                update role_held
                set ended_at = :at
                where cell_id = :cell
                  and id = :id
                  and ended_at is null
                returning person_id, role, body""")
                .param("at", Timestamp.from(clock.instant()))
                .param("cell", cell.value())
                .param("id", grant)
                .query((row, _) -> Change.of(
                                "accounts.role-ended", subject(new PersonId(row.getObject("person_id", UUID.class))))
                        .with("role", row.getString("role"))
                        .with("body", Change.text(row.getObject("body")))
                        .because(why))
                .optional()
                .orElseThrow(() -> new NotFound(grant.toString()));
        journal.write(cell, by, ended);
    }

    /// Who holds a role in a cell today, by name.
    public List<PersonLine> inRole(CellId cell, Role role) {
        return db.sql("""
                select r.id as grant, p.id as person, p.name, r.role, r.body, r.since, r.until
                from role_held r join person p on p.id = r.person_id
                where r.cell_id = :cell
                  and r.role = :role
                  and r.ended_at is null
                  and (r.until is null or r.until >= :today)
                order by p.name, r.id""")
                .param("cell", cell.value())
                .param("role", role.name())
                .param("today", today(cell))
                .query(Rows.rows(PersonLine.class))
                .list();
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

    /// Who speaks for one of these bodies today in that role, each once.
    public List<PersonId> speakers(CellId cell, Role role, Collection<UUID> bodies) {
        return db.sql("""
                select distinct person_id
                from role_held
                where cell_id = :cell
                  and role = :role
                  and body = any(:bodies)
                  and ended_at is null
                  and since <= :today
                  and (until is null or until >= :today)
                order by person_id""")
                .param("cell", cell.value())
                .param("role", role.name())
                .param("bodies", bodies.toArray(UUID[]::new))
                .param("today", today(cell))
                .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    private record Speaker(UUID body, UUID person) {}

    /// Who speaks for each of these bodies today, in one of these roles, and can be reached by it: an account that was
    /// never opened and has no e-mail reaches nobody.
    public Map<UUID, List<PersonId>> speakersOf(CellId cell, Collection<Role> roles, Collection<UUID> bodies) {
        var found = new HashMap<UUID, List<PersonId>>();
        for (var speaker : db.sql("""
                select distinct r.body, r.person_id as person
                from role_held r join person p on p.id = r.person_id
                where r.cell_id = :cell
                  and r.role = any(:roles)
                  and r.body = any(:bodies)
                  and r.ended_at is null
                  and r.since <= :today
                  and (r.until is null or r.until >= :today)
                  and (p.password_hash is not null or p.email is not null)
                order by r.body, r.person_id""")
                .param("cell", cell.value())
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("bodies", bodies.toArray(UUID[]::new))
                .param("today", today(cell))
                .query(Rows.rows(Speaker.class))
                .list())
            found.computeIfAbsent(speaker.body(), _ -> new ArrayList<>()).add(new PersonId(speaker.person()));
        return found;
    }

    /// Which of these bodies somebody speaks for, or has spoken for.
    public Set<UUID> spokenFor(CellId cell, Collection<UUID> bodies) {
        return Set.copyOf(db.sql("select distinct body from role_held where cell_id = :cell and body = any(:bodies)")
                .param("cell", cell.value())
                .param("bodies", bodies.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("body", UUID.class))
                .list());
    }

    /// Lets those who speak, or spoke, for one body speak for another that it became; not who does already.
    ///
    /// @return the roles that were moved, as in [PersonLine]
    @Transactional
    public List<UUID> speakForOther(CellId cell, UUID from, UUID into) {
        return db.sql("""
                update role_held r set body = :into
                where r.cell_id = :cell and r.body = :from
                  and (r.ended_at is not null or not exists (
                      select from role_held o
                      where o.cell_id = r.cell_id and o.person_id = r.person_id and o.role = r.role
                        and o.body = :into and o.ended_at is null))
                returning id""")
                .param("cell", cell.value())
                .param("from", from)
                .param("into", into)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Takes [#speakForOther] back for these roles.
    @Transactional
    public void speakAgainFor(CellId cell, UUID from, UUID into, Collection<UUID> grants) {
        db.sql("update role_held set body = :from where cell_id = :cell and body = :into and id = any(:grants)")
                .param("cell", cell.value())
                .param("from", from)
                .param("into", into)
                .param("grants", grants.toArray(UUID[]::new))
                .update();
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

    private LocalDate today(CellId cell) {
        return LocalDate.now(clock.withZone(cells.byId(cell).zone()));
    }
}
