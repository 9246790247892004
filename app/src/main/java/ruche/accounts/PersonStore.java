package ruche.accounts;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    /// Roles held today in whatever cell, by each cell's clock.
    Set<Role> anywhere(PersonId person, Instant now) {
        return Set.copyOf(db.sql("""
                select distinct r.role
                from role_held r join cell c on c.id = r.cell_id
                where r.person_id = :person
                  and r.ended_at is null
                  and r.since <= (cast(:now as timestamptz) at time zone c.zone)::date
                  and (r.until is null or r.until >= (cast(:now as timestamptz) at time zone c.zone)::date)""")
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .query((row, _) -> Role.valueOf(row.getString("role")))
                .list());
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
