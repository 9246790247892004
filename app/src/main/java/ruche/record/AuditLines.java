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
        return query(asked, "", cell, before, most).query(this::line).list();
    }

    /// How the database goes about it.
    String plan(CellId cell, AuditAsked asked, long before, int most) {
        return String.join(
                "\n",
                query(asked, "explain ", cell, before, most)
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    /// What is not asked is not compared: else a plan made for all questions could go by no index.
    private JdbcClient.StatementSpec query(AuditAsked asked, String verb, CellId cell, long before, int most) {
        return db.sql(verb + """
                select a.index, a.at, a.person_id, a.channel, a.act, a.subject, a.why, a.why_fr, e.body
                from record_audit a join record_entry e on e.cell_id = a.cell_id and e.index = a.index
                where a.cell_id = :cell and a.index < :before
                """ + (asked.person() == null ? "" : " and a.person_id = :person\n")
                        + (asked.channel().isEmpty() ? "" : " and a.person_id is null and a.channel = :channel\n")
                        + (asked.kind().isEmpty() ? "" : " and split_part(a.subject, '/', 1) = :kind\n")
                        + (asked.from() == null ? "" : " and a.at >= :from\n")
                        + (asked.until() == null ? "" : " and a.at < :until\n") + """
                order by a.index desc
                limit :most""")
                .param("cell", cell.value())
                .param("before", before)
                .param("person", asked.person())
                .param("channel", asked.channel())
                .param("kind", asked.kind())
                .param("from", timestamp(asked.from()))
                .param("until", timestamp(asked.until()))
                .param("most", most);
    }

    Journal.Actors actors(CellId cell) {
        return new Journal.Actors(
                each(cell, "person_id", UUID.class, "person_id is not null"),
                each(cell, "channel", String.class, "person_id is null"));
    }

    /// What stands in a column, in its order, each once: from one to the next in the index, however many lines each
    /// has.
    private <T> List<T> each(CellId cell, String column, Class<T> type, String where) {
        return db.sql("""
                with recursive one as (
                    (select COLUMN as value from record_audit
                     where cell_id = :cell and WHERE
                     order by COLUMN
                     limit 1)
                    union all
                    select (select COLUMN from record_audit
                            where cell_id = :cell and WHERE and COLUMN > one.value
                            order by COLUMN
                            limit 1)
                    from one
                    where one.value is not null)
                select value from one where value is not null order by value""".replace("COLUMN", column).replace("WHERE", where))
                .param("cell", cell.value())
                .query((row, _) -> row.getObject("value", type))
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
