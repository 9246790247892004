package ruche.ideas;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Rows;
import ruche.record.Change;
import ruche.record.Journal;

/// Takes back what an import brought, step by step.
@Component
class IdeaImports {
    private final JdbcClient db;
    private final IdeaStore store;
    private final Timeline timeline;
    private final Journal journal;

    IdeaImports(JdbcClient db, IdeaStore store, Timeline timeline, Journal journal) {
        this.db = db;
        this.store = store;
        this.timeline = timeline;
        this.journal = journal;
    }

    ImportUndo undo(CellId cell, UUID importId, int most, String reason, By by) {
        Reason.needed(reason);
        var untouched = untouched(cell, importId, most);
        var ids = untouched.stream().map(Imported::id).toList();
        store.states(cell, ids, IdeaState.UNDONE, reason);
        timeline.addAll(cell, ids, TimelineNote.open("undone", "ideas.told-undone", reason), by);
        journal.writeAll(
                cell,
                by,
                untouched.stream()
                        .map(idea -> Change.of("ideas.undone", "idea/" + idea.number())
                                .with("import", importId)
                                .because(reason))
                        .toList());
        return new ImportUndo(untouched.size(), untouched.isEmpty() ? left(cell, importId) : List.of());
    }

    /// Ideas on which nobody has worked since they came.
    private List<Imported> untouched(CellId cell, UUID importId, int most) {
        return db.sql("""
                select i.id, i.number
                from idea i
                where i.cell_id = :cell and i.import_id = :import and i.state = 'PROPOSED' and i.asked_at is null
                  and not exists (select 1 from idea_check c where c.cell_id = i.cell_id and c.idea_id = i.id)
                  and not exists (
                      select 1 from idea_event e
                      where e.cell_id = i.cell_id and e.idea_id = i.id and e.kind not in ('proposed', 'imported'))
                order by i.number_key
                limit :most
                for update of i""")
                .param("cell", cell.value())
                .param("import", importId)
                .param("most", most)
                .query(Rows.rows(Imported.class))
                .list();
    }

    private List<String> left(CellId cell, UUID importId) {
        return db.sql("""
                select number
                from idea
                where cell_id = :cell and import_id = :import and state <> 'UNDONE'
                order by number_key""")
                .param("cell", cell.value())
                .param("import", importId)
                .query((row, _) -> row.getString("number"))
                .list();
    }

    private record Imported(UUID id, String number) {}
}
