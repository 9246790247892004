package ruche.glossary;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;

/// Which proposed words people did not want.
@Component
class Rejections {
    private final JdbcClient db;
    private final Journal journal;
    private final Clock clock;

    Rejections(JdbcClient db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    /// The latest first.
    List<Rejection> of(CellId cell) {
        return db.sql("""
                select key, word, concept, at
                from glossary_rejection
                where cell_id = :cell
                order by at desc, key, concept""")
                .param("cell", cell.value())
                .query((row, _) -> new Rejection(
                        row.getString("key"),
                        row.getString("word"),
                        row.getString("concept"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// @param concept empty where two words were proposed as one
    @Transactional
    public void add(CellId cell, String key, String word, String concept, By by) {
        int added = db.sql("""
                insert into glossary_rejection (cell_id, key, concept, word, at, person_id, channel)
                values (:cell, :key, :concept, :word, :at, :person, :channel)
                on conflict (cell_id, key, concept) do nothing""")
                .param("cell", cell.value())
                .param("key", key)
                .param("concept", concept)
                .param("word", word)
                .param("at", Timestamp.from(clock.instant()))
                .param("person", by.personId().map(PersonId::value).orElse(null), Types.OTHER)
                .param("channel", by.channel())
                .update();
        if (added > 0) journal.write(cell, by, change("glossary.rejected", word, concept));
    }

    /// It may be proposed again.
    @Transactional
    public void takeBack(CellId cell, String key, String concept, By by) {
        var known = of(cell).stream()
                .filter(one -> one.key().equals(key) && one.concept().equals(concept))
                .findFirst()
                .orElseThrow(() -> new Refusal("glossary.proposal-gone"));
        db.sql("delete from glossary_rejection where cell_id = :cell and key = :key and concept = :concept")
                .param("cell", cell.value())
                .param("key", key)
                .param("concept", concept)
                .update();
        journal.write(cell, by, change("glossary.reopened", known.word(), concept));
    }

    private static Change change(String act, String word, String concept) {
        return Change.of(act, concept.isEmpty() ? "glossary" : "glossary/" + concept)
                .with("word", word);
    }
}
