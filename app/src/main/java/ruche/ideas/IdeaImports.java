package ruche.ideas;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Rows;
import ruche.record.Change;
import ruche.record.Journal;

/// Takes back what an import brought, step by step.
@Component
class IdeaImports {
    private final JdbcClient db;
    private final IdeaWords words;
    private final Timeline timeline;
    private final Journal journal;

    IdeaImports(JdbcClient db, IdeaWords words, Timeline timeline, Journal journal) {
        this.db = db;
        this.words = words;
        this.timeline = timeline;
        this.journal = journal;
    }

    ImportUndo undo(CellId cell, UUID importId, int most, Bilingual reason, By by) {
        var untouched = untouched(cell, importId, most);
        var ids = untouched.stream().map(Imported::id).toList();
        blank(cell, ids, reason);
        words.addUp(cell);
        journal.forgetSalts(
                cell, untouched.stream().map(idea -> "idea/" + idea.number()).toList());
        timeline.addAll(cell, ids, TimelineNote.open("undone", "ideas.told-undone", reason), by);
        journal.writeAll(
                cell,
                by,
                untouched.stream()
                        .map(idea -> Change.of("ideas.undone", "idea/" + idea.number())
                                .with("import", importId)
                                .with("state", IdeaState.PROPOSED, IdeaState.UNDONE)
                                .because(reason))
                        .toList());
        return new ImportUndo(untouched.size(), untouched.isEmpty() ? left(cell, importId) : List.of());
    }

    /// Ideas on which nobody has worked since they came, or all of whose work was taken back.
    private List<Imported> untouched(CellId cell, UUID importId, int most) {
        return db.sql("""
                select i.id, i.number
                from idea i
                where i.cell_id = :cell and i.import_id = :import and i.state = 'PROPOSED' and i.asked_at is null
                  and not exists (select 1 from idea_check c where c.cell_id = i.cell_id and c.idea_id = i.id)
                  and not exists (
                      select 1 from idea_event e
                      where e.cell_id = i.cell_id and e.idea_id = i.id
                        and e.kind not in ('proposed', 'imported', 'merged', 'joined', 'unmerged', 'parted',
                                           'told-different', 'told-elsewhere', 'twins-reopened'))
                  and not exists (select 1 from idea m where m.cell_id = i.cell_id and m.merged_into = i.id)
                order by i.number_key
                limit :most
                for update of i""")
                .param("cell", cell.value())
                .param("import", importId)
                .param("most", most)
                .query(Rows.rows(Imported.class))
                .list();
    }

    /// Number, state and reason stay, and where the row came from; what it said goes.
    private void blank(CellId cell, List<UUID> ids, Bilingual reason) {
        db.sql("""
                update idea
                set state = 'UNDONE', reason_ar = :ar, reason_fr = :fr, title = '', description = '',
                    bearer_id = null, bearer_name = '', bearer_ar = '', bearer_fr = '', commune = null, douar = '', axis_id = null, sub_axis_id = null,
                    kind = '', sdg = '', dac = '', target_groups = '', beneficiaries = null, asked_minor = null, asked_currency = null,
                    own_minor = null, own_currency = null, granted_minor = null, granted_currency = null,
                    meeting_id = null, proposed_on = null, source_code = '', contact = '', search = '',
                    title_search = '', title_words = '{}', words = '{}'
                where cell_id = :cell and id = any(:ids)""")
                .param("cell", cell.value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("ar", reason.ar())
                .param("fr", reason.fr())
                .update();
        db.sql("delete from idea_author where cell_id = :cell and idea_id = any(:ids)")
                .param("cell", cell.value())
                .param("ids", ids.toArray(UUID[]::new))
                .update();
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
