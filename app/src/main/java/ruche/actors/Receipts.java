package ruche.actors;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.kernel.Rows;

/// Which actor holds which receipt. The same number of the same authority is one receipt; the same number of one year
/// may be, for an authority is written in two scripts and in many ways ([Authority]): whoever enters it is asked.
@Component
class Receipts {
    /// Field in which a form says that it is another receipt all the same.
    static final String ANOTHER = "anotherReceipt";

    private final JdbcClient db;

    Receipts(JdbcClient db) {
        this.db = db;
    }

    /// A receipt of the registry, and whose it is.
    record Held(UUID actor, String nameAr, String nameFr, String number, LocalDate day, String authority) {
        Bilingual name() {
            return new Bilingual(nameAr, nameFr);
        }
    }

    Optional<ActorId> holder(CellId cell, Receipt receipt) {
        return db.sql("""
                select actor_id from actor_legal
                where cell_id = :cell and receipt_authority_form = :authority and receipt_form = :number""")
                .param("cell", cell.value())
                .param("authority", receipt.authorityForm())
                .param("number", receipt.numberForm())
                .query((row, _) -> new ActorId(row.getObject("actor_id", UUID.class)))
                .optional();
    }

    /// Those of other actors that may be this one: of one number and one day, or one year; those of one day first.
    ///
    /// @param than whose own receipt it is; null of one that is not in the registry yet
    List<Held> like(CellId cell, @Nullable ActorId than, Receipt receipt) {
        return db
                .sql("""
                select l.actor_id as actor, a.name_ar, a.name_fr, l.receipt_number as number, l.receipt_on as day,
                       l.receipt_authority as authority
                from actor_legal l join actor a on a.cell_id = l.cell_id and a.id = l.actor_id
                where l.cell_id = :cell and l.receipt_on between :first and :last
                  and a.undone_at is null and a.merged_into is null
                order by l.receipt_on <> :on, l.receipt_on, l.actor_id""")
                .param("cell", cell.value())
                .param("on", receipt.on())
                .param("first", LocalDate.of(receipt.on().getYear(), 1, 1))
                .param("last", LocalDate.of(receipt.on().getYear(), 12, 31))
                .query(Rows.rows(Held.class))
                .list()
                .stream()
                .filter(held -> than == null || !held.actor().equals(than.value()))
                .filter(held -> receipt.mayBe(held.number(), held.authority()))
                .toList();
    }

    /// @throws Refusal `actors.receipt-alike`
    void mustBeAnother(CellId cell, @Nullable ActorId than, Receipt receipt) {
        like(cell, than, receipt).stream().findFirst().ifPresent(held -> {
            throw new Refusal(
                            "actors.receipt-alike",
                            held.name(),
                            Receipt.uncalled(held.number()),
                            held.day(),
                            held.authority())
                    .about(ANOTHER);
        });
    }
}
