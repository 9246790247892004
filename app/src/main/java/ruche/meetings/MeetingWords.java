package ruche.meetings;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;

/// The kinds of meetings and the categories of attendees of a cell. Each begins with the usual ones and adds its own.
@Component
public class MeetingWords {
    private final JdbcClient db;
    private final Journal journal;

    MeetingWords(JdbcClient db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    /// In the cell's order.
    public List<MeetingKind> kinds(CellId cell) {
        var own = db.sql(
                        "select code, name_ar, name_fr, counts from meeting_kind where cell_id = :cell order by position, code")
                .param("cell", cell.value())
                .query(MeetingKind::of)
                .list();
        return own.isEmpty() ? UsualWords.KINDS : own;
    }

    /// In the cell's order.
    public List<Category> categories(CellId cell) {
        var own = db.sql(
                        "select code, name_ar, name_fr, unit from meeting_category where cell_id = :cell order by position, code")
                .param("cell", cell.value())
                .query(Category::of)
                .list();
        return own.isEmpty() ? UsualWords.CATEGORIES : own;
    }

    /// Adds a kind, or rewords the one of that code.
    @Transactional
    public void define(CellId cell, MeetingKind kind, By by) {
        if (kinds(cell).contains(kind)) return;
        checkCode(kind.code());
        takeUsual(cell, by);
        write(cell, kind);
        journal.write(
                cell,
                by,
                change("meeting-kind.defined", "meeting-kind/" + kind.code(), kind.name())
                        .with("counts", kind.counts()));
    }

    /// Adds a category, or rewords the one of that code. Its unit stays: what was counted stays comparable.
    @Transactional
    public void define(CellId cell, Category category, By by) {
        if (categories(cell).contains(category)) return;
        checkCode(category.code());
        takeUsual(cell, by);
        write(cell, category);
        journal.write(
                cell,
                by,
                change("category.defined", "category/" + category.code(), category.name())
                        .with("unit", category.unit()));
    }

    /// Makes the usual kinds and categories the cell's own, once.
    @Transactional
    public void takeUsual(CellId cell, By by) {
        int known = db.sql("select count(*) from meeting_kind where cell_id = :cell")
                .param("cell", cell.value())
                .query(Integer.class)
                .single();
        if (known > 0) return;
        UsualWords.KINDS.forEach(kind -> write(cell, kind));
        UsualWords.CATEGORIES.forEach(category -> write(cell, category));
        journal.write(cell, by, Change.of("meeting-kind.usual", "cell/" + cell.value()));
    }

    private static void checkCode(String code) {
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) throw new Refusal("meetings.code-miswritten", code).about("code");
    }

    private void write(CellId cell, MeetingKind kind) {
        db.sql("""
                insert into meeting_kind (cell_id, code, name_ar, name_fr, counts, position)
                select :cell, :code, :ar, :fr, :counts, coalesce(max(position), 0) + 1
                from meeting_kind where cell_id = :cell
                on conflict (cell_id, code) do update
                set name_ar = excluded.name_ar, name_fr = excluded.name_fr, counts = excluded.counts""")
                .param("cell", cell.value())
                .param("code", kind.code())
                .param("ar", kind.name().ar())
                .param("fr", kind.name().fr())
                .param("counts", kind.counts())
                .update();
    }

    private void write(CellId cell, Category category) {
        db.sql("""
                insert into meeting_category (cell_id, code, name_ar, name_fr, unit, position)
                select :cell, :code, :ar, :fr, :unit, coalesce(max(position), 0) + 1
                from meeting_category where cell_id = :cell
                on conflict (cell_id, code) do update set name_ar = excluded.name_ar, name_fr = excluded.name_fr""")
                .param("cell", cell.value())
                .param("code", category.code())
                .param("ar", category.name().ar())
                .param("fr", category.name().fr())
                .param("unit", category.unit().name())
                .update();
    }

    private static Change change(String act, String subject, Bilingual name) {
        return Change.of(act, subject).with("name-ar", name.ar()).with("name-fr", name.fr());
    }
}
