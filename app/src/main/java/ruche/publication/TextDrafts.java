package ruche.publication;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.CellId;
import ruche.kernel.PersonId;
import ruche.strategy.CycleId;

/// What a person has typed of a report's text and not saved yet. Nobody else sees it; it is no change to record.
@Component
class TextDrafts {
    private final JdbcClient db;
    private final Clock clock;

    TextDrafts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// @param version of the text that is being changed
    record Draft(String ar, String fr, int version) {}

    @Transactional
    public void keep(CellId cell, CycleId cycle, Part part, PersonId person, Draft draft) {
        db.sql("""
                insert into report_text_draft (cell_id, cycle_id, section, axis_id, person_id, text_ar, text_fr, version,
                    saved_at)
                values (:cell, :cycle, :section, :axis, :person, :ar, :fr, :version, :at)
                on conflict (cell_id, cycle_id, section, axis_id, person_id) do update
                set text_ar = excluded.text_ar, text_fr = excluded.text_fr, version = excluded.version,
                    saved_at = excluded.saved_at""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .param("section", part.section().key())
                .param("axis", part.axisOrWhole())
                .param("person", person.value())
                .param("ar", draft.ar())
                .param("fr", draft.fr())
                .param("version", draft.version())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    Optional<Draft> of(CellId cell, CycleId cycle, Part part, PersonId person) {
        return db.sql("""
                select text_ar, text_fr, version from report_text_draft
                where cell_id = :cell and cycle_id = :cycle and section = :section and axis_id = :axis
                  and person_id = :person""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .param("section", part.section().key())
                .param("axis", part.axisOrWhole())
                .param("person", person.value())
                .query((row, _) -> new Draft(row.getString("text_ar"), row.getString("text_fr"), row.getInt("version")))
                .optional();
    }

    @Transactional
    public void drop(CellId cell, CycleId cycle, Part part, PersonId person) {
        db.sql("""
                delete from report_text_draft
                where cell_id = :cell and cycle_id = :cycle and section = :section and axis_id = :axis
                  and person_id = :person""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .param("section", part.section().key())
                .param("axis", part.axisOrWhole())
                .param("person", person.value())
                .update();
    }
}
