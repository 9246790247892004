package ruche.territory;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.sheets.ImportTarget.TakenBack;
import tools.jackson.databind.json.JsonMapper;

/// What imports brought to the places, and taking it back.
@Component
class PlacesBrought {
    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final PlaceStore store;
    private final Cells cells;
    private final ObjectProvider<PlaceUse> uses;
    private final Journal journal;
    private final Clock clock;
    private final JsonMapper json;

    PlacesBrought(
            JdbcClient db,
            JdbcTemplate batches,
            PlaceStore store,
            Cells cells,
            ObjectProvider<PlaceUse> uses,
            Journal journal,
            Clock clock,
            JsonMapper json) {
        this.db = db;
        this.batches = batches;
        this.store = store;
        this.cells = cells;
        this.uses = uses;
        this.journal = journal;
        this.clock = clock;
        this.json = json;
    }

    void bring(CellId cell, UUID importId, List<PlaceRow> rows, By by) {
        var written = store.write(rows);
        var lines = new ArrayList<@Nullable Object[]>();
        for (var one : written)
            lines.add(new @Nullable Object[] {
                cell.value(),
                importId,
                one.after().code(),
                one.before() == null ? null : json.writeValueAsString(one.before()),
                json.writeValueAsString(one.after()),
                one.forms().toArray(String[]::new)
            });
        batches.batchUpdate("""
                insert into place_brought (cell_id, import_id, code, before, after, forms)
                values (?, ?, ?, ?, ?, ?)""", lines);
        long added = written.stream().filter(PlaceStore.Written::isNew).count();
        journal.write(
                cell,
                by,
                Change.of("places.imported", "import/" + importId)
                        .with("added", added)
                        .with("changed", written.size() - added));
    }

    /// Places as they were; what others have changed or need since stays.
    TakenBack takeBack(CellId cell, UUID importId, Bilingual reason, By by) {
        var brought = brought(cell, importId);
        if (brought.isEmpty()) return new TakenBack(0, List.of());
        var kept = new ArrayList<String>();
        int count = 0;
        for (var one : brought) {
            if (takeBack(one)) {
                mark(cell, importId, one.after().code());
                count++;
            } else {
                kept.add(one.after().code() + " " + one.after().name().in(Lang.AR));
            }
        }
        if (count > 0)
            journal.write(
                    cell,
                    by,
                    Change.of("places.import-undone", "import/" + importId)
                            .with("places", count)
                            .because(reason));
        return new TakenBack(count, count == 0 ? kept : List.of());
    }

    private boolean takeBack(PlaceStore.Written brought) {
        var code = brought.after().code();
        var now = Optional.ofNullable(store.known(Set.of(code)).get(code));
        if (now.isEmpty() || !now.get().equals(brought.after())) return false;
        if (brought.isNew() && isNeeded(code)) return false;
        store.forget(code, brought.forms(), brought.isNew());
        if (brought.before() != null) store.put(List.of(brought.before()));
        return true;
    }

    private boolean isNeeded(String code) {
        var needed = new HashSet<String>();
        for (var cell : cells.all()) needed.add(cell.territory());
        uses.orderedStream().forEach(use -> needed.addAll(use.among(Set.of(code))));
        return needed.contains(code) || store.hasChildren(code);
    }

    /// The narrowest first.
    private List<PlaceStore.Written> brought(CellId cell, UUID importId) {
        return db
                .sql("""
                select before, after, forms
                from place_brought
                where cell_id = :cell and import_id = :import and undone_at is null
                order by code""")
                .param("cell", cell.value())
                .param("import", importId)
                .query((row, _) -> new PlaceStore.Written(
                        place(row.getString("before")),
                        json.readValue(row.getString("after"), Place.class),
                        texts(row.getArray("forms"))))
                .list()
                .stream()
                .sorted(Comparator.comparing(
                                (PlaceStore.Written one) -> one.after().kind())
                        .reversed())
                .toList();
    }

    private @Nullable Place place(@Nullable String text) {
        return text == null ? null : json.readValue(text, Place.class);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private void mark(CellId cell, UUID importId, String code) {
        db.sql("""
                update place_brought
                set undone_at = :at
                where cell_id = :cell and import_id = :import and code = :code""")
                .param("at", Timestamp.from(clock.instant()))
                .param("cell", cell.value())
                .param("import", importId)
                .param("code", code)
                .update();
    }
}
