package ruche.actors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Rows;

/// The registry with what it knows of each actor, some hundreds at a time: for files and paper.
@Component
class ActorLines {
    private static final int BATCH = 500;

    private final JdbcClient db;
    private final ActorDirectory directory;
    private final Identities identities;
    private final ActorRules rules;

    ActorLines(JdbcClient db, ActorDirectory directory, Identities identities, ActorRules rules) {
        this.db = db;
        this.directory = directory;
        this.identities = identities;
        this.rules = rules;
    }

    /// By name, as a reader of `lang` sees it.
    ///
    /// @param kept with what only the staff reads
    void each(CellId cell, ActorFilter filter, Lang lang, boolean kept, Consumer<ActorLine> line) {
        String after = null;
        do {
            var slice = directory.page(cell, filter, lang, false, after, BATCH);
            lines(cell, slice.items(), kept).forEach(line);
            after = slice.next();
        } while (after != null);
    }

    private record HeldContact(UUID actorId, Contact contact) {}

    private record HeldOffice(UUID actorId, NewHolder mandate) {}

    private record Dissolved(UUID id, LocalDate dissolvedOn) {}

    private List<ActorLine> lines(CellId cell, List<Actor> actors, boolean kept) {
        var ids = actors.stream().map(actor -> actor.id().value()).toArray(UUID[]::new);
        var known = identities.of(cell, ids);
        var contacts = contacts(cell, ids, kept);
        var officers = kept ? officers(cell, ids) : Map.<UUID, List<NewHolder>>of();
        var dissolved = dissolved(cell, ids);
        return actors.stream()
                .map(actor -> {
                    var id = actor.id().value();
                    return new ActorLine(
                            actor,
                            known.getOrDefault(id, Identity.UNKNOWN),
                            contacts.getOrDefault(id, List.of()),
                            dissolved.get(id),
                            kept ? new ActorLine.Kept(officers.getOrDefault(id, List.of())) : null);
                })
                .toList();
    }

    private Map<UUID, List<Contact>> contacts(CellId cell, UUID[] ids, boolean all) {
        var contacts = new HashMap<UUID, List<Contact>>();
        db.sql("""
                select actor_id, id, kind, contact_value, open_to_all from actor_contact
                where cell_id = :cell and actor_id = any(:ids) and removed_at is null and (:all or open_to_all)
                order by actor_id, id""")
                .param("cell", cell.value())
                .param("ids", ids)
                .param("all", all)
                .query((row, number) -> new HeldContact(row.getObject("actor_id", UUID.class), Contact.of(row, number)))
                .list()
                .forEach(one -> contacts.computeIfAbsent(one.actorId(), _ -> new ArrayList<>())
                        .add(one.contact()));
        return contacts;
    }

    private Map<UUID, List<NewHolder>> officers(CellId cell, UUID[] ids) {
        var officers = new HashMap<UUID, List<NewHolder>>();
        db.sql("""
                select actor_id, office, holder_name, gender, age_band, since, until from actor_holder
                where cell_id = :cell and actor_id = any(:ids) and erased_at is null and office <> 'MEMBER'
                  and since <= :today and (until is null or until >= :today)
                order by actor_id, since, id""")
                .param("cell", cell.value())
                .param("ids", ids)
                .param("today", rules.today(cell))
                .query((row, _) -> new HeldOffice(row.getObject("actor_id", UUID.class), mandate(row)))
                .list()
                .forEach(one -> officers.computeIfAbsent(one.actorId(), _ -> new ArrayList<>())
                        .add(one.mandate()));
        return officers;
    }

    private static NewHolder mandate(ResultSet row) throws SQLException {
        var gender = row.getString("gender");
        var age = row.getString("age_band");
        return new NewHolder(
                Office.valueOf(row.getString("office")),
                row.getString("holder_name"),
                gender == null ? null : Gender.valueOf(gender),
                age == null ? null : AgeBand.valueOf(age),
                row.getObject("since", LocalDate.class),
                Rows.day(row, "until"));
    }

    private Map<UUID, LocalDate> dissolved(CellId cell, UUID[] ids) {
        var dissolved = new HashMap<UUID, LocalDate>();
        db.sql("""
                select id, dissolved_on from actor
                where cell_id = :cell and id = any(:ids) and dissolved_on is not null""")
                .param("cell", cell.value())
                .param("ids", ids)
                .query(Rows.rows(Dissolved.class))
                .list()
                .forEach(one -> dissolved.put(one.id(), one.dissolvedOn()));
        return dissolved;
    }
}
