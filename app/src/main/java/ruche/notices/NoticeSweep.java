package ruche.notices;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ruche.accounts.Cells;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.record.Change;
import ruche.record.Journal;

/// Clears away messages that have served their time: those older than the settings say, wherever nothing of them is
/// still under way or in doubt. That so many were sent stays in the record.
@Component
class NoticeSweep {
    private static final By US = new By.Program("daily");
    private static final int AT_ONCE = 500;

    private final JdbcClient db;
    private final TransactionOperations transactions;
    private final Cells cells;
    private final Journal journal;
    private final Clock clock;
    private final Duration kept;

    NoticeSweep(
            JdbcClient db,
            TransactionOperations transactions,
            Cells cells,
            Journal journal,
            Clock clock,
            @Value("${ruche.notices.kept:730d}") Duration kept) {
        this.db = db;
        this.transactions = transactions;
        this.cells = cells;
        this.journal = journal;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT12H")
    void sweep() {
        for (var cell : cells.all()) sweep(cell.id());
    }

    /// @return how many messages are gone
    int sweep(CellId cell) {
        int gone = 0;
        for (int some = AT_ONCE; some == AT_ONCE; gone += some) {
            var swept = transactions.execute(_ -> some(cell));
            some = swept == null ? 0 : swept;
        }
        return gone;
    }

    private int some(CellId cell) {
        var old = db.sql("""
                select n.id from notice n
                where n.cell_id = :cell and n.at < :before
                  and not exists (
                      select from notice_delivery d
                      where d.cell_id = n.cell_id and d.notice_id = n.id
                        and d.state in ('WAITING', 'SENDING', 'PERHAPS'))
                order by n.id
                limit :most
                for update skip locked""")
                .param("cell", cell.value())
                .param("before", Timestamp.from(clock.instant().minus(kept)))
                .param("most", AT_ONCE)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list()
                .toArray(UUID[]::new);
        if (old.length == 0) return 0;
        db.sql("delete from notice_delivery where cell_id = :cell and notice_id = any(:ids)")
                .param("cell", cell.value())
                .param("ids", old)
                .update();
        db.sql("delete from notice where cell_id = :cell and id = any(:ids)")
                .param("cell", cell.value())
                .param("ids", old)
                .update();
        journal.write(cell, US, Change.of("notices.swept", "outbox/old").with("how-many", old.length));
        return old.length;
    }
}
