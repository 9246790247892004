package ruche.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.strategy.Cycle;
import ruche.strategy.CycleId;

/// The sections of each cycle's report, as its agents chose and ordered them.
@Component
class Outlines {
    private final JdbcClient db;
    private final Journal journal;

    Outlines(JdbcClient db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    Outline of(CellId cell, CycleId cycle) {
        return db.sql("select sections, hidden from report_outline where cell_id = :cell and cycle_id = :cycle")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .query(Outlines::read)
                .optional()
                .orElseGet(Outline::usual);
    }

    @Transactional
    public void show(CellId cell, Cycle cycle, Section section, boolean shown, By by) {
        change(cell, cycle, outline -> outline.show(section, shown), by);
    }

    /// @param places up (negative) or down
    @Transactional
    public void move(CellId cell, Cycle cycle, Section section, int places, By by) {
        change(cell, cycle, outline -> outline.move(section, places), by);
    }

    /// As it was chosen elsewhere.
    @Transactional
    public void take(CellId cell, Cycle cycle, Outline outline, By by) {
        change(cell, cycle, _ -> outline, by);
    }

    private void change(CellId cell, Cycle cycle, UnaryOperator<Outline> change, By by) {
        var before = locked(cell, cycle.id());
        var after = change.apply(before);
        if (after.equals(before)) return;
        db.sql("""
                update report_outline set sections = :sections, hidden = :hidden
                where cell_id = :cell and cycle_id = :cycle""")
                .param("sections", keys(after.order()))
                .param("hidden", keys(List.copyOf(after.hidden())))
                .param("cell", cell.value())
                .param("cycle", cycle.id().value())
                .update();
        var sections = String.join(" ", keys(after.shown()));
        journal.write(
                cell,
                by,
                Change.of("publication.ordered", "report/" + cycle.code()).with("sections", sections));
    }

    /// Whoever changes or publishes the same report at the same time waits here, until the transaction ends.
    void lock(CellId cell, CycleId cycle) {
        locked(cell, cycle);
    }

    private Outline locked(CellId cell, CycleId cycle) {
        db.sql("""
                insert into report_outline (cell_id, cycle_id, sections, hidden) values (:cell, :cycle, '{}', '{}')
                on conflict do nothing""").param("cell", cell.value()).param("cycle", cycle.value()).update();
        return db.sql("""
                select sections, hidden from report_outline
                where cell_id = :cell and cycle_id = :cycle
                for update""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .query(Outlines::read)
                .single();
    }

    private static Outline read(ResultSet row, int number) throws SQLException {
        var hidden = EnumSet.noneOf(Section.class);
        hidden.addAll(sections(row, "hidden"));
        return new Outline(sections(row, "sections"), hidden);
    }

    /// A section that this program does not know is passed over.
    private static List<Section> sections(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .flatMap(key -> Section.of(key).stream())
                .toList();
    }

    private static String[] keys(List<Section> sections) {
        return sections.stream().map(Section::key).toArray(String[]::new);
    }
}
