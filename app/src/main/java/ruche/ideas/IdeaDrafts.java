package ruche.ideas;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.CellId;
import ruche.kernel.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What a person has typed of ideas and not handed in yet, a draft a form. Nobody else sees it; it is no change to
/// record.
@Component
class IdeaDrafts {
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private static final int MOST_SHOWN = 50;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    IdeaDrafts(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /// @param fields what was typed, by field
    record Draft(UUID id, Map<String, String> fields, Instant savedAt) {
        /// What it is called among others: its title, else how its text begins; may be empty.
        String name() {
            return fields.getOrDefault("title", fields.getOrDefault("description", ""));
        }
    }

    /// A draft in which nothing is typed any more is none.
    @Transactional
    void keep(CellId cell, PersonId person, UUID id, Map<String, String> fields) {
        if (fields.keySet().stream().allMatch("cycle"::equals)) {
            drop(cell, person, id);
            return;
        }
        db.sql("""
                insert into idea_draft (cell_id, person_id, id, fields, saved_at)
                values (:cell, :person, :id, :fields, :at)
                on conflict (cell_id, person_id, id) do update
                set fields = excluded.fields, saved_at = excluded.saved_at""")
                .param("cell", cell.value())
                .param("person", person.value())
                .param("id", id)
                .param("fields", json.writeValueAsString(fields))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /// The latest first.
    List<Draft> of(CellId cell, PersonId person) {
        return db.sql("""
                select id, fields, saved_at from idea_draft
                where cell_id = :cell and person_id = :person
                order by saved_at desc, id limit :most""")
                .param("cell", cell.value())
                .param("person", person.value())
                .param("most", MOST_SHOWN)
                .query((row, _) -> new Draft(
                        row.getObject("id", UUID.class),
                        json.readValue(row.getString("fields"), FIELDS),
                        row.getTimestamp("saved_at").toInstant()))
                .list();
    }

    @Transactional
    void drop(CellId cell, PersonId person, UUID id) {
        db.sql("delete from idea_draft where cell_id = :cell and person_id = :person and id = :id")
                .param("cell", cell.value())
                .param("person", person.value())
                .param("id", id)
                .update();
    }
}
