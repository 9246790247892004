package ruche.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.kernel.Rows;
import ruche.record.Change;
import ruche.record.Journal;

/// Who speaks for which member: several people, each for the days of a mandate, and one after another.
@Component
public class Representatives {
    private final JdbcClient db;
    private final RolesHeld roles;
    private final Cells cells;
    private final Journal journal;
    private final Clock clock;

    Representatives(JdbcClient db, RolesHeld roles, Cells cells, Journal journal, Clock clock) {
        this.db = db;
        this.roles = roles;
        this.cells = cells;
        this.journal = journal;
        this.clock = clock;
    }

    /// Those who speak for a body, and those who will; the first to begin first.
    public List<Representative> of(CellId cell, UUID body) {
        return db.sql("""
                select r.id as grant, p.id as person, p.name, coalesce(p.login_number, p.phone, p.email) as login, p.lang,
                       r.since, r.until, p.password_hash is not null as signs_in, c.until as code_until
                from role_held r
                join person p on p.id = r.person_id
                left join first_code c on c.person_id = p.id and c.used_at is null and c.until > :now
                where r.cell_id = :cell
                  and r.role = 'MEMBER'
                  and r.body = :body
                  and r.ended_at is null
                  and (r.until is null or r.until >= :today)
                order by r.since, r.id""")
                .param("now", Timestamp.from(clock.instant()))
                .param("cell", cell.value())
                .param("body", body)
                .param("today", today(cell))
                .query(Representatives::representative)
                .list();
    }

    /// @throws NotFound if no such mandate of that body runs or will
    public Representative one(CellId cell, UUID body, UUID grant) {
        return of(cell, body).stream()
                .filter(one -> one.grant().equals(grant))
                .findFirst()
                .orElseThrow(() -> new NotFound(grant.toString()));
    }

    private static Representative representative(ResultSet row, int number) throws SQLException {
        return new Representative(
                row.getObject("grant", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getString("login"),
                Lang.of(row.getString("lang")).orElse(Lang.AR),
                row.getObject("since", LocalDate.class),
                Rows.day(row, "until"),
                row.getBoolean("signs_in"),
                Rows.instantOrNull(row, "code_until"));
    }

    /// A mandate that ends, or has ended, by itself.
    public record Ending(UUID grant, PersonId person, UUID body, LocalDate until) {}

    /// Those whose last day lies between two days.
    public List<Ending> ending(CellId cell, LocalDate from, LocalDate to) {
        return db.sql("""
                select id, person_id, body, until
                from role_held
                where cell_id = :cell
                  and role = 'MEMBER'
                  and body is not null
                  and ended_at is null
                  and until between :from and :to
                order by until, id""")
                .param("cell", cell.value())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Ending(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("body", UUID.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    /// Passes a mandate on to somebody else, for what is left of it: the rights of the one end the moment those of the
    /// other begin, and all that waits for whoever speaks for the body waits for him.
    ///
    /// @param to who has an account already
    /// @throws NotFound if no such mandate of that body runs
    /// @throws Refusal `accounts.pass-to-the-same`, `accounts.role-held`
    @Transactional
    public void pass(CellId cell, UUID body, UUID grant, PersonId to, String why, By by) {
        var one = one(cell, body, grant);
        if (one.person().equals(to.value())) throw new Refusal("accounts.pass-to-the-same");
        var today = today(cell);
        var since = one.since().isAfter(today) ? one.since() : today;
        end(cell, grant);
        roles.hold(cell, to, Role.MEMBER, body, since, one.until());
        journal.write(
                cell, by, change("accounts.mandate-passed", new PersonId(one.person()), body, to, one.until(), why));
    }

    private void end(CellId cell, UUID grant) {
        int ended = db.sql(
                        "update role_held set ended_at = :at where cell_id = :cell and id = :id and ended_at is null")
                .param("at", Timestamp.from(clock.instant()))
                .param("cell", cell.value())
                .param("id", grant)
                .update();
        if (ended == 0) throw new NotFound(grant.toString());
    }

    private static Change change(
            String act, PersonId from, UUID body, PersonId to, @Nullable LocalDate until, String why) {
        var change = Change.of(act, People.subject(from))
                .with("role", Role.MEMBER)
                .with("body", body)
                .with("to", to.value())
                .because(why);
        return until == null ? change : change.with("until", until);
    }

    private LocalDate today(CellId cell) {
        return LocalDate.now(clock.withZone(cells.byId(cell).zone()));
    }
}
