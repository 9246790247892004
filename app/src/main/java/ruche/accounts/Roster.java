package ruche.accounts;

import java.time.Clock;
import java.time.LocalDate;
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
import ruche.kernel.CellId;
import ruche.kernel.PersonId;
import ruche.kernel.Role;
import ruche.kernel.Rows;
import ruche.kernel.Slice;

/// Who holds what in a cell, as the pages show it.
@Component
class Roster {
    private static final int PAGE = 50;

    private final JdbcClient db;
    private final Cells cells;
    private final Clock clock;

    Roster(JdbcClient db, Cells cells, Clock clock) {
        this.db = db;
        this.cells = cells;
        this.clock = clock;
    }

    /// @param roles by name, the comma between them; empty when none is held any more
    record Row(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String phone,
            String roles) {
        List<Role> held() {
            return roles.isEmpty()
                    ? List.of()
                    : List.of(roles.split(",")).stream().map(Role::valueOf).toList();
        }
    }

    record Card(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String loginNumber,
            String lang) {}

    /// @param search part of a name, e-mail or phone; empty for all
    /// @param role null for all
    /// @param after id of the last on the page before
    Slice<Row> list(CellId cell, String search, @Nullable Role role, @Nullable UUID after) {
        var found = db.sql("""
                select p.id, p.name, p.email, p.phone, coalesce(string_agg(distinct r.role, ',') filter (
                           where r.ended_at is null and (r.until is null or r.until >= :today)), '') as roles
                from role_held r join person p on p.id = r.person_id
                where r.cell_id = :cell
                  and p.erased_at is null
                  and (:search = '' or p.name ilike :like or p.email ilike :like or p.phone like :like
                       or p.login_number like :like)
                  and (cast(:after as uuid) is null
                       or (p.name, p.id) > (select l.name, l.id from person l where l.id = :after))
                group by p.id, p.name, p.email, p.phone
                having cast(:role as text) is null
                    or bool_or(r.role = :role and r.ended_at is null and (r.until is null or r.until >= :today))
                order by p.name, p.id
                limit :most""")
                .param("today", today(cell))
                .param("cell", cell.value())
                .param("search", search)
                .param("like", like(search))
                .param("after", after)
                .param("role", role == null ? null : role.name())
                .param("most", PAGE + 1)
                .query(Rows.rows(Row.class))
                .list();
        return Slice.of(found, PAGE, row -> row.id().toString());
    }

    /// A phone is found by its last digits however it is typed.
    private static String like(String search) {
        var digits = search.replaceAll("[\\s.\\-]", "");
        var text = digits.matches("0\\d+") ? digits.substring(1) : search;
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /// Empty when the cell never gave him a role, or he was erased.
    Optional<Card> card(CellId cell, PersonId person) {
        return db.sql("""
                select p.id, p.name, p.email, p.phone, p.login_number, p.lang
                from person p
                where p.id = :person
                  and p.erased_at is null
                  and exists (select 1 from role_held r where r.cell_id = :cell and r.person_id = p.id)""")
                .param("person", person.value())
                .param("cell", cell.value())
                .query(Rows.rows(Card.class))
                .optional();
    }

    /// Of the person signed in.
    Optional<Card> card(PersonId person) {
        return db.sql("""
                select id, name, email, phone, login_number, lang
                from person
                where id = :person
                  and erased_at is null""")
                .param("person", person.value())
                .query(Rows.rows(Card.class))
                .optional();
    }

    /// Roles that a person holds in a cell, also those that begin or have run out but were not ended.
    List<PersonLine> roles(CellId cell, PersonId person) {
        return db.sql("""
                select r.id as grant, p.id as person, p.name, r.role, r.body, r.since, r.until
                from role_held r join person p on p.id = r.person_id
                where r.cell_id = :cell
                  and r.person_id = :person
                  and r.ended_at is null
                order by r.since, r.id""")
                .param("cell", cell.value())
                .param("person", person.value())
                .query(Rows.rows(PersonLine.class))
                .list();
    }

    /// @param cell where the role is held
    record Mine(
            int cell, Role role, LocalDate since, @Nullable LocalDate until) {}

    List<Mine> mine(PersonId person) {
        return db.sql("""
                select cell_id as cell, role, since, until
                from role_held
                where person_id = :person
                  and ended_at is null
                order by cell_id, since, id""")
                .param("person", person.value())
                .query(Rows.rows(Mine.class))
                .list();
    }

    /// Names of those who were not erased.
    Map<UUID, String> names(Collection<UUID> people) {
        var names = new HashMap<UUID, String>();
        if (people.isEmpty()) return names;
        db.sql("""
                select id, name
                from person
                where id in (:people)
                  and erased_at is null""").param("people", people).query(row -> {
            names.put(row.getObject("id", UUID.class), row.getString("name"));
        });
        return names;
    }

    /// Which of them act, or acted, in office: the cell's staff and its committee.
    Set<UUID> inOffice(CellId cell, Collection<UUID> people) {
        if (people.isEmpty()) return Set.of();
        return Set.copyOf(db.sql("""
                select distinct person_id
                from role_held
                where cell_id = :cell
                  and person_id in (:people)
                  and role in ('ADMINISTRATOR', 'AGENT', 'COMMITTEE')""")
                .param("cell", cell.value())
                .param("people", people)
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list());
    }

    private LocalDate today(CellId cell) {
        return LocalDate.now(clock.withZone(cells.byId(cell).zone()));
    }
}
