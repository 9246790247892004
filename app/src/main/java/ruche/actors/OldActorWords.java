package ruche.actors;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Rows;

/// Makes the words of actors entered before they were kept, or before names were read as they are today, while the
/// program already answers: five hundred at a time, each five hundred in its own transaction. Then all names are read
/// into memory. Until that is done a search is answered from the tables.
@Component
class OldActorWords {
    private static final int BATCH = 500;
    private static final Logger log = LoggerFactory.getLogger(OldActorWords.class);

    private final JdbcClient db;
    private final ActorWords words;
    private final ActorIndexes indexes;
    private final TransactionTemplate transaction;
    private final Duration after;

    /// @param after how long the first visitors have the program for themselves
    OldActorWords(
            JdbcClient db,
            ActorWords words,
            ActorIndexes indexes,
            TransactionTemplate transaction,
            @Value("${ruche.beside-after:2s}") Duration after) {
        this.db = db;
        this.words = words;
        this.indexes = indexes;
        this.transaction = transaction;
        this.after = after;
    }

    private record Old(int cell, UUID id, String nameAr, String nameFr, String acronym, boolean joined) {}

    /// Nobody waits for it: neither the start nor who searches first. A command, which ends before it would be done,
    /// does not begin.
    @EventListener(ApplicationStartedEvent.class)
    void start() {
        if (!indexes.areKept()) return;
        Thread.ofPlatform().daemon().name("actor-names").start(() -> {
            try {
                Thread.sleep(after);
                make();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (DataAccessException | TransactionException failed) {
                log.warn("the words of actors could not all be made; the next start goes on", failed);
            }
        });
    }

    void make() {
        var cells = db.sql("select distinct cell_id from actor order by cell_id")
                .query((row, _) -> new CellId(row.getInt("cell_id")))
                .list();
        boolean some = false;
        var last = Optional.of(new Old(0, new UUID(0, 0), "", "", "", false));
        while (last.isPresent()) {
            var from = last.get();
            last = Objects.requireNonNull(transaction.execute(_ -> step(from)));
            some |= last.isPresent();
        }
        if (some) cells.forEach(indexes::forget);
        cells.forEach(indexes::read);
    }

    private Optional<Old> step(Old from) {
        var old = db.sql("""
                select a.cell_id as cell, a.id, a.name_ar, a.name_fr, a.acronym,
                       exists (select 1 from actor j where j.cell_id = a.cell_id and j.merged_into = a.id) as joined
                from actor a
                where (a.cell_id, a.id) > (:cell, :id) and (a.begins is null or a.words_made < :reading)
                  and a.undone_at is null
                order by a.cell_id, a.id
                limit :most
                for update of a skip locked""")
                .param("cell", from.cell())
                .param("id", from.id())
                .param("reading", ActorWords.READING)
                .param("most", BATCH)
                .query(Rows.rows(Old.class))
                .list();
        for (var ofCell : old.stream()
                .filter(one -> !one.joined())
                .collect(Collectors.groupingBy(Old::cell))
                .entrySet())
            words.writeAll(
                    new CellId(ofCell.getKey()),
                    ofCell.getValue().stream()
                            .map(one -> new ActorWords.Named(
                                    one.id(), new Bilingual(one.nameAr(), one.nameFr()), one.acronym()))
                            .toList());
        for (var one : old) if (one.joined()) words.write(new CellId(one.cell()), new ActorId(one.id()));
        return old.isEmpty() ? Optional.empty() : Optional.of(old.getLast());
    }
}
