package ruche.accounts;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.PersonId;
import ruche.kernel.Role;
import ruche.kernel.Rows;

/// What is asked about people at every request.
@Component
class PersonStore {
    private final JdbcClient db;

    PersonStore(JdbcClient db) {
        this.db = db;
    }

    record Living(PersonId id, String name) {}

    record Held(Role role, @Nullable UUID body) {}

    record Running(CellId cell, Role role) {}

    private record Granted(
            int cellId,
            Role role,
            LocalDate since,
            @Nullable LocalDate until,
            String zone) {
        boolean runsAt(Instant now) {
            var day = LocalDate.ofInstant(now, ZoneId.of(zone));
            return !since.isAfter(day) && (until == null || !until.isBefore(day));
        }
    }

    /// The person a session stands for, unless erased or signed out everywhere since it began.
    Optional<Living> living(PersonId id, Instant begun) {
        return db.sql("""
                select name
                from person
                where id = :id
                  and erased_at is null
                  and sessions_from <= :begun""")
                .param("id", id.value())
                .param("begun", Timestamp.from(begun))
                .query((row, _) -> new Living(id, row.getString("name")))
                .optional();
    }

    /// Roles held today in whatever cell.
    Set<Role> anywhere(PersonId person, Instant now) {
        return running(person, now).stream().map(Running::role).collect(Collectors.toUnmodifiableSet());
    }

    /// Roles that run today, by each cell's clock. The day is told here and not by the server, whose table of zones
    /// may be of another year than ours.
    List<Running> running(PersonId person, Instant now) {
        return db.sql("""
                select r.cell_id, r.role, r.since, r.until, c.zone
                from role_held r join cell c on c.id = r.cell_id
                where r.person_id = :person
                  and r.ended_at is null""").param("person", person.value()).query(Rows.rows(Granted.class)).list().stream()
                .filter(role -> role.runsAt(now))
                .map(role -> new Running(new CellId(role.cellId()), role.role()))
                .toList();
    }

    /// Roles held in a cell on that day, the oldest first.
    List<Held> held(CellId cell, PersonId person, LocalDate day) {
        return db.sql("""
                select role, body
                from role_held
                where cell_id = :cell
                  and person_id = :person
                  and ended_at is null
                  and since <= :day
                  and (until is null or until >= :day)
                order by since, id""")
                .param("cell", cell.value())
                .param("person", person.value())
                .param("day", day)
                .query(Rows.rows(Held.class))
                .list();
    }
}
