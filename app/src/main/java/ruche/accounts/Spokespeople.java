package ruche.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.CellId;
import ruche.kernel.PersonId;
import ruche.kernel.Role;
import ruche.kernel.Rows;

/// Who speaks for which bodies, and how that goes along when one body becomes another.
@Component
public class Spokespeople {
    private final JdbcClient db;
    private final Cells cells;
    private final Clock clock;

    Spokespeople(JdbcClient db, Cells cells, Clock clock) {
        this.db = db;
        this.cells = cells;
        this.clock = clock;
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

    private LocalDate today(CellId cell) {
        return LocalDate.now(clock.withZone(cells.byId(cell).zone()));
    }
}
