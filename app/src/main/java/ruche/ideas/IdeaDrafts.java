package ruche.ideas;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.CellId;
import ruche.kernel.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What a person has typed of an idea and not handed in yet. Nobody else sees it; it is no change to record.
@Component
class IdeaDrafts {
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    IdeaDrafts(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    void keep(CellId cell, PersonId person, Map<String, String> fields) {
        db.sql("""
                insert into idea_draft (cell_id, person_id, fields, saved_at)
                values (:cell, :person, :fields, :at)
                on conflict (cell_id, person_id) do update set fields = excluded.fields, saved_at = excluded.saved_at""")
                .param("cell", cell.value())
                .param("person", person.value())
                .param("fields", json.writeValueAsString(fields))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    Map<String, String> of(CellId cell, PersonId person) {
        return db.sql("select fields from idea_draft where cell_id = :cell and person_id = :person")
                .param("cell", cell.value())
                .param("person", person.value())
                .query((row, _) -> json.readValue(row.getString("fields"), FIELDS))
                .optional()
                .orElse(Map.of());
    }

    @Transactional
    void drop(CellId cell, PersonId person) {
        db.sql("delete from idea_draft where cell_id = :cell and person_id = :person")
                .param("cell", cell.value())
                .param("person", person.value())
                .update();
    }
}
