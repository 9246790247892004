package ruche.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.NotFound;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.kernel.Rows;
import ruche.record.Change;
import ruche.record.Journal;

/// The roles that people hold in cells, each from its first day to its last.
@Component
class RolesHeld {
    private final JdbcClient db;
    private final Cells cells;
    private final Journal journal;
    private final Clock clock;

    RolesHeld(JdbcClient db, Cells cells, Journal journal, Clock clock) {
        this.db = db;
        this.cells = cells;
        this.journal = journal;
        this.clock = clock;
    }

    /// Gives a role from its first day to its last; the day after, the rights have ended by themselves.
    ///
    /// @param since first day, by the cell's clock; may be to come
    /// @throws Refusal `accounts.until-past`, `accounts.role-held`, `accounts.until-before-since`
    @Transactional
    void grant(
            CellId cell,
            PersonId person,
            Role role,
            @Nullable UUID body,
            LocalDate since,
            @Nullable LocalDate until,
            By by) {
        if (!isKnown(person)) throw new NotFound(person.value().toString());
        if (until != null && until.isBefore(today(cell))) throw new Refusal("accounts.until-past").about("until");
        if (until != null && until.isBefore(since))
            throw new Refusal("accounts.until-before-since", until, since).about("until");
        hold(cell, person, role, body, since, until);
        var change = Change.of("accounts.role-granted", People.subject(person)).with("role", role);
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
        if (!isKnown(person)) throw new NotFound(person.value().toString());
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

    /// Whether there is such a person, who was not erased.
    private boolean isKnown(PersonId person) {
        return db.sql("select 1 from person where id = :id and erased_at is null")
                .param("id", person.value())
                .query((_, _) -> true)
                .optional()
                .isPresent();
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
    void revoke(CellId cell, UUID grant, String why, By by) {
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
                                "accounts.role-ended",
                                People.subject(new PersonId(row.getObject("person_id", UUID.class))))
                        .with("role", row.getString("role"))
                        .with("body", Change.text(row.getObject("body")))
                        .because(why))
                .optional()
                .orElseThrow(() -> new NotFound(grant.toString()));
        journal.write(cell, by, ended);
    }

    /// Who holds a role in a cell today, by name.
    List<PersonLine> inRole(CellId cell, Role role) {
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

    LocalDate today(CellId cell) {
        return LocalDate.now(clock.withZone(cells.byId(cell).zone()));
    }
}
