package ruche.actors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;

/// Receipts of requests that wait for the staff.
@Component
class WaitingReceipts {
    private final JdbcClient db;

    WaitingReceipts(JdbcClient db) {
        this.db = db;
    }

    /// When the same receipt was sent in another request that waits; empty when in none.
    Optional<Instant> same(CellId cell, RequestId than, Receipt receipt) {
        return db.sql("""
                select sent_at from actor_request
                where cell_id = :cell and id <> :id and state in ('SENT', 'ASKED')
                  and receipt_authority_form = :authority and receipt_form = :number""")
                .param("cell", cell.value())
                .param("id", than.value())
                .param("authority", receipt.authorityForm())
                .param("number", receipt.numberForm())
                .query((row, _) -> row.getTimestamp("sent_at").toInstant())
                .optional();
    }

    /// The same of a receipt that may be this one: of one number and one year, whatever authority it names.
    Optional<Instant> alike(CellId cell, RequestId than, Receipt receipt) {
        return db
                .sql("""
                select receipt_number as number, receipt_authority as authority, sent_at as sent from actor_request
                where cell_id = :cell and id <> :id and state in ('SENT', 'ASKED')
                  and receipt_on between :first and :last
                order by sent_at, id""")
                .param("cell", cell.value())
                .param("id", than.value())
                .param("first", LocalDate.of(receipt.on().getYear(), 1, 1))
                .param("last", LocalDate.of(receipt.on().getYear(), 12, 31))
                .query((row, _) -> new Sent(
                        row.getString("number"),
                        row.getString("authority"),
                        row.getTimestamp("sent").toInstant()))
                .list()
                .stream()
                .filter(waiting -> receipt.mayBe(waiting.number(), waiting.authority()))
                .findFirst()
                .map(Sent::sent);
    }

    private record Sent(String number, String authority, Instant sent) {}
}
