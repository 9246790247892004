package ruche.strategy;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.NotFound;
import ruche.record.Change;
import ruche.record.Journal;

/// The way in to the questions that the ideas of a cycle are looked through with.
@Component
public class Checklist {
    private static final String SELECT = """
            select id, code, text_ar, text_fr, retired
            from cycle_check
            where cell_id = :cell\s""";

    private final JdbcClient db;
    private final Journal journal;
    private final Cycles cycles;

    Checklist(JdbcClient db, Journal journal, Cycles cycles) {
        this.db = db;
        this.journal = journal;
        this.cycles = cycles;
    }

    /// What is asked now, in order.
    public List<CheckItem> of(CellId cell, CycleId cycle) {
        return all(cell, cycle).stream().filter(item -> !item.retired()).toList();
    }

    /// What is and was asked, in order.
    public List<CheckItem> all(CellId cell, CycleId cycle) {
        return db.sql(SELECT + "and cycle_id = :cycle order by position, code")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .query(CheckItem::of)
                .list();
    }

    /// @throws CodeTaken if the cycle has an item of that code
    @Transactional
    public CheckItemId add(CellId cell, CycleId cycle, String code, Bilingual text, By by) {
        var id = new CheckItemId(Ids.next());
        int made = db.sql("""
                insert into cycle_check (cell_id, id, cycle_id, code, text_ar, text_fr, position)
                select :cell, :id, :cycle, :code, :ar, :fr, coalesce(max(position), 0) + 1
                from cycle_check where cell_id = :cell and cycle_id = :cycle
                on conflict (cell_id, cycle_id, code) do nothing""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("cycle", cycle.value())
                .param("code", code)
                .param("ar", text.ar())
                .param("fr", text.fr())
                .update();
        if (made == 0) throw new CodeTaken(code);
        journal.write(cell, by, change("checklist.added", cell, cycle, code, text));
        return id;
    }

    @Transactional
    public void reword(CellId cell, CycleId cycle, CheckItemId id, Bilingual text, By by) {
        var item = item(cell, cycle, id);
        if (item.text().equals(text)) return;
        db.sql("update cycle_check set text_ar = :ar, text_fr = :fr where cell_id = :cell and id = :id")
                .param("ar", text.ar())
                .param("fr", text.fr())
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
        journal.write(cell, by, change("checklist.reworded", cell, cycle, item.code(), text));
    }

    /// Asks no longer, or again.
    @Transactional
    public void retire(CellId cell, CycleId cycle, CheckItemId id, boolean retired, By by) {
        var item = item(cell, cycle, id);
        if (item.retired() == retired) return;
        db.sql("update cycle_check set retired = :retired where cell_id = :cell and id = :id")
                .param("retired", retired)
                .param("cell", cell.value())
                .param("id", id.value())
                .update();
        var act = retired ? "checklist.retired" : "checklist.resumed";
        journal.write(cell, by, change(act, cell, cycle, item.code(), item.text()));
    }

    private CheckItem item(CellId cell, CycleId cycle, CheckItemId id) {
        return all(cell, cycle).stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id.value().toString()));
    }

    private Change change(String act, CellId cell, CycleId cycle, String code, Bilingual text) {
        return Change.of(act, "cycle/" + cycles.cycle(cell, cycle).code())
                .with("item", code)
                .with("text-ar", text.ar())
                .with("text-fr", text.fr());
    }
}
