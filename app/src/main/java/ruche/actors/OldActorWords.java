package ruche.actors;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Rows;

/// Makes the words of actors entered before they were kept, while the program already answers: five hundred at a time,
/// each five hundred in its own transaction. Then all names are read into memory, so that nobody's first search waits.
@Component
class OldActorWords {
    private static final int BATCH = 500;

    private final JdbcClient db;
    private final ActorWords words;
    private final ActorIndexes indexes;
    private final TransactionTemplate transaction;

    OldActorWords(JdbcClient db, ActorWords words, ActorIndexes indexes, TransactionTemplate transaction) {
        this.db = db;
        this.words = words;
        this.indexes = indexes;
        this.transaction = transaction;
    }

    private record Old(int cell, UUID id, String nameAr, String nameFr, String acronym) {}

    @EventListener(ApplicationStartedEvent.class)
    void make() {
        var cells = db.sql("select distinct cell_id from actor order by cell_id")
                .query((row, _) -> new CellId(row.getInt("cell_id")))
                .list();
        boolean some = false;
        for (int made = BATCH; made == BATCH; ) {
            made = Objects.requireNonNull(transaction.execute(_ -> step()));
            some |= made > 0;
        }
        if (some) cells.forEach(indexes::forget);
        cells.forEach(indexes::read);
    }

    private int step() {
        var old = db.sql("""
                select cell_id as cell, id, name_ar, name_fr, acronym from actor
                where begins is null and undone_at is null
                order by cell_id, id
                limit :most
                for update skip locked""").param("most", BATCH).query(Rows.rows(Old.class)).list();
        for (var ofCell : old.stream().collect(Collectors.groupingBy(Old::cell)).entrySet())
            words.writeAll(
                    new CellId(ofCell.getKey()),
                    ofCell.getValue().stream()
                            .map(one -> new ActorWords.Named(
                                    one.id(), new Bilingual(one.nameAr(), one.nameFr()), one.acronym()))
                            .toList());
        return old.size();
    }
}
