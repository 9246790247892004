package ruche.record;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Rows;
import tools.jackson.databind.json.JsonMapper;

/// Where every change is written: who, when, what and why, and its entry in the public record, in the
/// transaction of the change itself.
@Component
public class Journal {
    private static final String SINCE = """
            where e.cell_id = :cell
              and e.index > coalesce(
                  (select max(index) from record_entry
                   where cell_id = :cell and subject = :subject and act = :act), -1)
              and split_part(e.act, '.', 1) = any(:kinds)
              and e.act <> all(:except)
            """;

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Clock clock;
    private final AuditLines lines;

    Journal(JdbcClient db, JdbcTemplate batches, JsonMapper json, Clock clock) {
        this.db = db;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
        this.lines = new AuditLines(db, json);
    }

    /// Writes one change.
    ///
    /// @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(CellId cell, By by, Change change) {
        writeAll(cell, by, List.of(change));
    }

    /// Writes changes in this order. Writers of one cell follow one another, so that its entries are numbered
    /// without a gap; the lock is held until the caller's transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeAll(CellId cell, By by, List<Change> changes) {
        if (changes.isEmpty()) return;
        long first = reserve(cell, changes.size());
        var at = Timestamp.from(clock.instant());
        var person = by.personId().map(ruche.kernel.PersonId::value).orElse(null);
        var entries = new java.util.ArrayList<Object[]>();
        var salts = new java.util.ArrayList<Object[]>();
        var audits = new java.util.ArrayList<Object[]>();
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            long index = first + i;
            var body = body(change, cell, index, at, salts);
            entries.add(new Object[] {cell.value(), index, at, change.act(), change.subject(), body, Leaf.hash(body)});
            audits.add(new Object[] {
                cell.value(),
                index,
                at,
                person,
                by.channel(),
                change.act(),
                change.subject(),
                change.why(),
                change.whyFr()
            });
        }
        batches.batchUpdate("""
                insert into record_entry (cell_id, index, at, act, subject, body, leaf_hash)
                values (?, ?, ?, ?, ?, ?, ?)""", entries);
        batches.batchUpdate("""
                insert into record_audit (cell_id, index, at, person_id, channel, act, subject, why, why_fr)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", audits);
        batches.batchUpdate("""
                insert into record_salt (cell_id, index, field, salt) values (?, ?, ?, ?)""", salts);
    }

    /// What was done to a subject, latest first, for staff.
    public List<AuditLine> audit(CellId cell, String subject) {
        return lines.of(cell, subject);
    }

    /// The latest changes of a cell, for staff.
    ///
    /// @param before index of the entry before which to read; `Long.MAX_VALUE` for the latest
    public List<AuditLine> latest(CellId cell, AuditAsked asked, long before, int most) {
        return lines.latest(cell, asked, before, most);
    }

    /// Who stands in a cell's journal, for staff.
    public Actors actors(CellId cell) {
        return lines.actors(cell);
    }

    /// When a cell last changed; empty while nothing is written of it.
    public Optional<Instant> lastChange(CellId cell) {
        return db.sql("select at from record_entry where cell_id = :cell order by index desc limit 1")
                .param("cell", cell.value())
                .query((row, _) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /// What was written after the latest of an act on a subject; everything where there was none.
    ///
    /// @param kinds first words of the acts that count
    /// @param except acts that do not
    /// @param most counted at most
    public Since since(CellId cell, String act, String subject, List<String> kinds, List<String> except, int most) {
        return db.sql("""
                select count(*) as count, min(at) as first
                from (
                    select e.at
                    from record_entry e
                """ + SINCE + """
                    order by e.index
                    limit :most) as later""")
                .param("cell", cell.value())
                .param("act", act)
                .param("subject", subject)
                .param("kinds", kinds.toArray(String[]::new))
                .param("except", except.toArray(String[]::new))
                .param("most", most)
                .query((row, _) -> new Since(row.getLong("count"), Rows.instantOrNull(row, "first")))
                .single();
    }

    /// The same entries, latest first, for staff.
    ///
    /// @param before index of the entry before which to read; `Long.MAX_VALUE` for the latest
    public List<AuditLine> linesSince(
            CellId cell, String act, String subject, List<String> kinds, List<String> except, long before, int most) {
        return db.sql("""
                select a.index, a.at, a.person_id, a.channel, a.act, a.subject, a.why, a.why_fr, e.body
                from record_audit a join record_entry e on e.cell_id = a.cell_id and e.index = a.index
                """ + SINCE + """
                  and e.index < :before
                order by e.index desc
                limit :most""")
                .param("cell", cell.value())
                .param("act", act)
                .param("subject", subject)
                .param("kinds", kinds.toArray(String[]::new))
                .param("except", except.toArray(String[]::new))
                .param("before", before)
                .param("most", most)
                .query(lines::line)
                .list();
    }

    /// @param first when the first of them was written; null where there is none
    public record Since(long count, @Nullable Instant first) {}

    /// What was changed since, of one kind, in the order in which it was written: by it catches up whoever keeps
    /// something made from a cell's rows. Writers of one cell follow one another: nothing comes in before what was
    /// read.
    ///
    /// @param from index of the first entry to be read
    /// @param kind how the subjects begin, such as `idea/`
    /// @param most entries read at most
    public Changed changed(CellId cell, long from, String kind, int most) {
        var subjects = new LinkedHashSet<String>();
        var next = new long[] {from};
        db.sql("""
                select index, subject
                from record_entry
                where cell_id = :cell and index >= :from
                order by index
                limit :most""")
                .param("cell", cell.value())
                .param("from", from)
                .param("most", most)
                .query(row -> {
                    next[0] = row.getLong("index") + 1;
                    if (row.getString("subject").startsWith(kind)) subjects.add(row.getString("subject"));
                });
        return new Changed(List.copyOf(subjects), next[0]);
    }

    /// @param subjects each once
    /// @param next index of the first entry not read
    public record Changed(List<String> subjects, long next) {}

    /// Reads all entries of a cell again.
    ///
    /// @return index of the first that is missing or is not what its hash says; empty when all are as written
    @Transactional(readOnly = true)
    public Optional<Long> firstUnsound(CellId cell) {
        long next = 0;
        try (var entries = db
                .sql("select index, body, leaf_hash from record_entry where cell_id = :cell order by index")
                .withFetchSize(500)
                .param("cell", cell.value())
                .query((row, _) -> new Read(
                        row.getLong("index"),
                        Arrays.equals(row.getBytes("leaf_hash"), Leaf.hash(row.getString("body")))))
                .stream()) {
            for (var entry : (Iterable<Read>) entries::iterator) {
                if (entry.index() != next || !entry.asWritten()) return Optional.of(next);
                next++;
            }
        }
        return next == size(cell) ? Optional.empty() : Optional.of(next);
    }

    /// How many entries a cell has.
    public long size(CellId cell) {
        return db.sql("select coalesce(max(size), 0) from record_head where cell_id = :cell")
                .param("cell", cell.value())
                .query(Long.class)
                .single();
    }

    /// How many entries each cell has.
    public Map<CellId, Long> sizes() {
        var sizes = new LinkedHashMap<CellId, Long>();
        db.sql("select cell_id, size from record_head order by cell_id").query(row -> {
            sizes.put(new CellId(row.getInt("cell_id")), row.getLong("size"));
        });
        return sizes;
    }

    /// The hash of a cell's last entry when it had so many; empty where it never had. By it knows whoever keeps
    /// something made from the record that it is still the same record, and not an older copy brought back.
    public Optional<byte[]> lastOf(CellId cell, long size) {
        return db.sql("select leaf_hash from record_entry where cell_id = :cell and index = :index")
                .param("cell", cell.value())
                .param("index", size - 1)
                .query((row, _) -> row.getBytes("leaf_hash"))
                .optional();
    }

    /// Of what a cell's entries speak from one on, each once.
    ///
    /// @param start how the subjects begin, such as `actor/`
    /// @param from index of the first entry that counts
    /// @param most at most
    public List<String> subjectsSince(CellId cell, String start, long from, int most) {
        return db.sql("""
                select distinct subject from record_entry
                where cell_id = :cell and index >= :from and starts_with(subject, :start)
                limit :most""")
                .param("cell", cell.value())
                .param("from", from)
                .param("start", start)
                .param("most", most)
                .query((row, _) -> row.getString("subject"))
                .list();
    }

    private record Read(long index, boolean asWritten) {}

    /// Forgets the salts of a subject's entries: the hashes of what was personal then match nothing any more.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetSalts(CellId cell, String subject) {
        forgetSalts(cell, List.of(subject));
    }

    /// Forgets the salts of several subjects' entries.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetSalts(CellId cell, List<String> subjects) {
        db.sql("""
                delete from record_salt s using record_entry e
                where s.cell_id = :cell and e.cell_id = s.cell_id and e.index = s.index
                  and e.subject = any(:subjects)""")
                .param("cell", cell.value())
                .param("subjects", subjects.toArray(String[]::new))
                .update();
    }

    /// Forgets the salts of one personal fact in several subjects' entries.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetSalts(CellId cell, List<String> subjects, String fact) {
        db.sql("""
                delete from record_salt s using record_entry e
                where s.cell_id = :cell and e.cell_id = s.cell_id and e.index = s.index
                  and e.subject = any(:subjects) and s.field = :fact""")
                .param("cell", cell.value())
                .param("subjects", subjects.toArray(String[]::new))
                .param("fact", fact)
                .update();
    }

    private long reserve(CellId cell, int count) {
        return db.sql("""
                insert into record_head (cell_id, size) values (:cell, :count)
                on conflict (cell_id) do update set size = record_head.size + :count
                returning size - :count""")
                .param("cell", cell.value())
                .param("count", count)
                .query(Long.class)
                .single();
    }

    private String body(Change change, CellId cell, long index, Timestamp at, List<Object[]> salts) {
        var facts = new TreeMap<String, Object>(change.facts());
        for (var field : change.personal().entrySet()) {
            var salt = Leaf.newSalt();
            salts.add(new Object[] {cell.value(), index, field.getKey(), salt});
            facts.put(field.getKey(), Map.of("sha256", Leaf.saltedHash(salt, field.getValue())));
        }
        var body = new TreeMap<String, Object>();
        body.put("act", change.act());
        body.put("at", at.toInstant().toString());
        body.put("facts", facts);
        body.put("subject", change.subject());
        return json.writeValueAsString(body);
    }

    /// @param people who changed anything, in no order that means something
    /// @param channels through what the program changed anything on nobody's account
    public record Actors(List<UUID> people, List<String> channels) {}

    /// @param index number of the entry in its cell, to read on from
    /// @param personId null when the program acted on the word of whoever ran it
    /// @param whyFr the reason in French where `why` has it in Arabic; else empty
    /// @param facts what the public record says of the change, by name
    public record AuditLine(
            long index,
            java.time.Instant at,
            @Nullable UUID personId,
            String channel,
            String act,
            String subject,
            String why,
            String whyFr,
            Map<String, String> facts) {}
}
