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

    /// From one to the next in the index, however many lines each of them has.
    Journal.Actors actors(CellId cell) {
        var people = db.sql("""
                with recursive one as (
                    (select person_id from record_audit
                     where cell_id = :cell and person_id is not null
                     order by person_id
                     limit 1)
                    union all
                    select (select a.person_id from record_audit a
                            where a.cell_id = :cell and a.person_id > one.person_id
                            order by a.person_id
                            limit 1)
                    from one
                    where one.person_id is not null)
                select person_id from one where person_id is not null order by person_id""")
                .param("cell", cell.value())
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list();
        var channels = db.sql("""
                with recursive one as (
                    (select channel from record_audit
                     where cell_id = :cell and person_id is null
                     order by channel
                     limit 1)
                    union all
                    select (select a.channel from record_audit a
                            where a.cell_id = :cell and a.person_id is null and a.channel > one.channel
                            order by a.channel
                            limit 1)
                    from one
                    where one.channel is not null)
                select channel from one where channel is not null order by channel""")
                .param("cell", cell.value())
                .query((row, _) -> row.getString("channel"))
                .list();
        return new Journal.Actors(people, channels);
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
