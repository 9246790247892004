package ruche.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.kernel.Rows;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.strategy.Cycle;
import ruche.strategy.CycleId;

/// What the cell writes into its reports itself.
@Component
class ReportTexts {
    private static final String FIRST = """
            insert into report_text (cell_id, cycle_id, section, axis_id, text_ar, text_fr, version, changed_at,
                person_id, channel)
            values (:cell, :cycle, :section, :axis, :ar, :fr, 1, :at, :person, :channel)
            on conflict do nothing""";

    private static final String NEXT = """
            update report_text
            set text_ar = :ar, text_fr = :fr, version = version + 1, changed_at = :at, person_id = :person,
                channel = :channel
            where cell_id = :cell and cycle_id = :cycle and section = :section and axis_id = :axis
              and version = :version""";

    private final JdbcClient db;
    private final Journal journal;
    private final Clock clock;

    ReportTexts(JdbcClient db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param text null when it was emptied again
    /// @param version 1 for the first, then one more with each change
    record Text(@Nullable Bilingual text, int version) {}

    /// All that is written for a cycle, texts emptied again included.
    Map<Part, Text> of(CellId cell, CycleId cycle) {
        var texts = new HashMap<Part, Text>();
        db.sql("""
                select section, axis_id, text_ar, text_fr, version from report_text
                where cell_id = :cell and cycle_id = :cycle
                order by section, axis_id""").param("cell", cell.value()).param("cycle", cycle.value()).query(row -> {
            var part = part(row);
            if (part != null) texts.put(part, text(row));
        });
        return texts;
    }

    Optional<Text> of(CellId cell, CycleId cycle, Part part) {
        return db.sql("""
                select text_ar, text_fr, version from report_text
                where cell_id = :cell and cycle_id = :cycle and section = :section and axis_id = :axis""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .param("section", part.section().key())
                .param("axis", part.axisOrWhole())
                .query((row, _) -> text(row))
                .optional();
    }

    /// @param text null to leave it empty
    /// @param version of the text that was changed; 0 where there was none
    /// @throws Refusal if somebody else changed it meanwhile
    @Transactional
    public void write(CellId cell, Cycle cycle, Part part, @Nullable Bilingual text, int version, By by) {
        int written = db.sql(version == 0 ? FIRST : NEXT)
                .params(values(cell, cycle, part, text, version, by))
                .update();
        if (written == 0) throw new Refusal("publication.text-changed-meanwhile");
        journal.write(
                cell,
                by,
                Change.of("publication.written", "report/" + cycle.code())
                        .with("section", part.section().key())
                        .with("axis", part.axis() == null ? "" : part.axis())
                        .with("version", version + 1));
    }

    private Map<String, @Nullable Object> values(
            CellId cell, Cycle cycle, Part part, @Nullable Bilingual text, int version, By by) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("cell", cell.value());
        values.put("cycle", cycle.id().value());
        values.put("section", part.section().key());
        values.put("axis", part.axisOrWhole());
        values.put("ar", Bilingual.arOf(text));
        values.put("fr", Bilingual.frOf(text));
        values.put("version", version);
        values.put("at", Timestamp.from(clock.instant()));
        values.put("person", by.personId().map(PersonId::value).orElse(null));
        values.put("channel", by.channel());
        return values;
    }

    /// Null for a section that this program does not know.
    private static @Nullable Part part(ResultSet row) throws SQLException {
        var axis = row.getObject("axis_id", UUID.class);
        return Section.of(row.getString("section"))
                .filter(Section::written)
                .map(section -> Part.stored(section, axis))
                .orElse(null);
    }

    private static Text text(ResultSet row) throws SQLException {
        return new Text(Rows.textOrNull(row, "text"), row.getInt("version"));
    }
}
