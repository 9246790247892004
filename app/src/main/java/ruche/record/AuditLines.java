package ruche.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import ruche.kernel.CellId;
import ruche.record.Journal.AuditLine;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads who did what, and why.
final class AuditLines {
    private final JdbcClient db;
    private final JsonMapper json;

    AuditLines(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    List<AuditLine> of(CellId cell, String subject) {
        return db.sql("""
                select a.index, a.at, a.person_id, a.channel, a.act, a.subject, a.why, a.why_fr, e.body
                from record_audit a join record_entry e on e.cell_id = a.cell_id and e.index = a.index
                where a.cell_id = :cell and a.subject = :subject
                order by a.index desc""")
                .param("cell", cell.value())
                .param("subject", subject)
                .query(this::line)
                .list();
    }

    List<AuditLine> latest(CellId cell, AuditAsked asked, long before, int most) {
        return db.sql("""
                select a.index, a.at, a.person_id, a.channel, a.act, a.subject, a.why, a.why_fr, e.body
                from record_audit a join record_entry e on e.cell_id = a.cell_id and e.index = a.index
                where a.cell_id = :cell and a.index < :before
                  and (cast(:person as uuid) is null or a.person_id = :person)
                  and (:kind = '' or a.subject = :kind or starts_with(a.subject, :kind || '/'))
                  and (cast(:from as timestamptz) is null or a.at >= :from)
                  and (cast(:until as timestamptz) is null or a.at < :until)
                order by a.index desc
                limit :most""")
                .param("cell", cell.value())
                .param("before", before)
                .param("person", asked.person())
                .param("kind", asked.kind())
                .param("from", timestamp(asked.from()))
                .param("until", timestamp(asked.until()))
                .param("most", most)
                .query(this::line)
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    AuditLine line(ResultSet row, int number) throws SQLException {
        return new AuditLine(
                row.getLong("index"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("person_id", UUID.class),
                row.getString("channel"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("why"),
                row.getString("why_fr"),
                facts(row.getString("body")));
    }

    /// Without what is personal, of which the entry has hashes only; none where another hand damaged the entry.
    private Map<String, String> facts(String body) {
        var facts = new TreeMap<String, String>();
        try {
            for (var fact : json.readTree(body).path("facts").properties())
                if (fact.getValue().isString())
                    facts.put(fact.getKey(), fact.getValue().asString());
        } catch (JacksonException damaged) {
            return Map.of();
        }
        return facts;
    }
}
