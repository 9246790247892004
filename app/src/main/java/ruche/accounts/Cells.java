package ruche.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.record.Remembered;
import ruche.shell.CellFace;
import ruche.shell.CellFaces;

/// The cells of this installation.
@Component
public class Cells implements CellFaces {
    private final JdbcClient db;
    private final Remembered remembered;
    private final Journal journal;
    private final Clock clock;

    Cells(JdbcClient db, Remembered remembered, Journal journal, Clock clock) {
        this.db = db;
        this.remembered = remembered;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws Refusal `accounts.cell-known` when code or prefix is taken
    @Transactional
    public Cell create(NewCell cell, By by) {
        var id = insert(cell);
        journal.write(
                id,
                by,
                Change.of("accounts.cell-opened", "cell/" + cell.code())
                        .with("prefix", cell.prefix())
                        .with("territory", cell.territory()));
        return byId(id);
    }

    private CellId insert(NewCell cell) {
        return db.sql("""
                insert into cell (code, prefix, name_ar, name_fr, territory, zone, currency, created_at)
                values (:code, :prefix, :ar, :fr, :territory, :zone, :currency, :at)
                on conflict do nothing
                returning id""")
                .param("code", cell.code())
                .param("prefix", cell.prefix())
                .param("ar", cell.name().ar())
                .param("fr", cell.name().fr())
                .param("territory", cell.territory())
                .param("zone", cell.zone().getId())
                .param("currency", cell.currency().getCurrencyCode())
                .param("at", Timestamp.from(clock.instant()))
                .query((row, _) -> new CellId(row.getInt("id")))
                .optional()
                .orElseThrow(() -> new Refusal("accounts.cell-known", cell.code(), cell.prefix()).about("code"));
    }

    @Transactional
    public void rename(CellId id, Bilingual name, By by) {
        var before = byId(id);
        if (before.name().equals(name)) return;
        db.sql("update cell set name_ar = :ar, name_fr = :fr where id = :id")
                .param("ar", name.ar())
                .param("fr", name.fr())
                .param("id", id.value())
                .update();
        journal.write(id, by, named(before, name).since(named(before, before.name())));
    }

    private static Change named(Cell cell, Bilingual name) {
        return Change.of("accounts.cell-renamed", "cell/" + cell.code())
                .with("name-ar", name.ar())
                .with("name-fr", name.fr());
    }

    public Optional<Cell> byCode(String code) {
        return all().stream().filter(cell -> cell.code().equals(code)).findFirst();
    }

    /// @throws NotFound if there is none
    public Cell byId(CellId id) {
        return all().stream()
                .filter(cell -> cell.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(String.valueOf(id.value())));
    }

    @Override
    public CellFace face(CellId id) {
        return byId(id).face();
    }

    /// In the order in which they were opened.
    public List<Cell> all() {
        return remembered.ofAll(
                List.of("accounts/cells"), () -> db.sql("""
                select id, code, prefix, name_ar, name_fr, territory, zone, currency, hash
                from cell
                left join cell_logo on cell_id = id
                order by id""").query(Cells::cell).list());
    }

    private static Cell cell(ResultSet row, int number) throws SQLException {
        return new Cell(
                new CellId(row.getInt("id")),
                row.getString("code"),
                row.getString("prefix"),
                new Bilingual(row.getString("name_ar"), row.getString("name_fr")),
                row.getString("territory"),
                ZoneId.of(row.getString("zone")),
                Currency.getInstance(row.getString("currency")),
                row.getString("hash"));
    }
}
