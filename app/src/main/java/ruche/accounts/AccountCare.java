package ruche.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.record.Change;
import ruche.record.Journal;

/// What is done to an account as a whole. It reaches beyond one cell, so an administrator may do it only to people
/// who hold no role where he is not administrator too.
@Component
class AccountCare {
    private final JdbcClient db;
    private final Cells cells;
    private final PersonStore people;
    private final ResetLinks links;
    private final FirstCodes codes;
    private final Sessions sessions;
    private final SignIn signIn;
    private final OnceKeys once;
    private final KeptFiles files;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountCare(
            JdbcClient db,
            Cells cells,
            PersonStore people,
            ResetLinks links,
            FirstCodes codes,
            Sessions sessions,
            SignIn signIn,
            OnceKeys once,
            KeptFiles files,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.cells = cells;
        this.people = people;
        this.links = links;
        this.codes = codes;
        this.sessions = sessions;
        this.signIn = signIn;
        this.once = once;
        this.files = files;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    ResetLink resetLink(CellId cell, PersonId person, By by) {
        mustBeInTheCareOf(by, cell, person);
        journal.write(cell, by, Change.of("accounts.link-made", People.subject(person)));
        return links.make(person, ResetLinks.HANDED_OVER);
    }

    @Transactional
    void password(CellId cell, PersonId person, NewPassword password, By by) {
        mustBeInTheCareOf(by, cell, person);
        journal.write(cell, by, Change.of("accounts.password-set", People.subject(person)));
        links.setPassword(person, password);
    }

    @Transactional
    void erase(CellId cell, PersonId person, String why, By by) {
        mustBeInTheCareOf(by, cell, person);
        if (why.isBlank()) throw new Refusal("accounts.no-reason").about("why");
        if (by.personId().filter(person::equals).isPresent()) throw new Refusal("accounts.erase-yourself");
        sessions.endAll(person);
        links.end(person);
        codes.end(person);
        signIn.forgive(person);
        once.forget(person);
        files.forget(person);
        var now = Timestamp.from(clock.instant());
        db.sql("update role_held set ended_at = :at where person_id = :person and ended_at is null")
                .param("at", now)
                .param("person", person.value())
                .update();
        db.sql("""
                update person
                set name = '', email = null, phone = null, login_number = null, password_hash = null, erased_at = :at
                where id = :person""").param("at", now).param("person", person.value()).update();
        for (var each : cells.all()) journal.forgetSalts(each.id(), People.subject(person));
        journal.write(
                cell,
                by,
                Change.of("accounts.person-erased", People.subject(person)).because(why));
        events.publishEvent(new PersonErased(person));
    }

    private void mustBeInTheCareOf(By by, CellId cell, PersonId person) {
        if (!exists(person)) throw new NotFound(person.value().toString());
        if (by.personId().isEmpty()) return;
        if (!cellsThatKnow(person).contains(cell))
            throw new NotFound(person.value().toString());
        if (!outOfReach(person, by.personId().get()).isEmpty()) throw new Refusal("accounts.elsewhere-too");
    }

    private boolean exists(PersonId person) {
        return db.sql("select 1 from person where id = :id and erased_at is null")
                .param("id", person.value())
                .query((_, _) -> true)
                .optional()
                .isPresent();
    }

    private List<CellId> cellsThatKnow(PersonId person) {
        return db.sql("""
                select distinct cell_id
                from role_held
                where person_id = :person
                order by cell_id""")
                .param("person", person.value())
                .query((row, _) -> new CellId(row.getInt("cell_id")))
                .list();
    }

    /// Cells in which the person holds a role and the other is not administrator.
    private Set<CellId> outOfReach(PersonId person, PersonId administrator) {
        var now = clock.instant();
        var cellsOfHis = people.running(person, now).stream()
                .map(PersonStore.Running::cell)
                .collect(Collectors.toSet());
        people.running(administrator, now).stream()
                .filter(held -> held.role() == Role.ADMINISTRATOR)
                .forEach(held -> cellsOfHis.remove(held.cell()));
        return cellsOfHis;
    }
}
