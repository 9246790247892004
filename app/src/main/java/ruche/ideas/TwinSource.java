package ruche.ideas;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.engine.text.Glossary;
import ruche.engine.text.Script;
import ruche.glossary.Glossaries;
import ruche.glossary.KnownWords;
import ruche.kernel.CellId;
import ruche.kernel.Rows;
import ruche.record.Journal;

/// What the search for twins reads of a cell.
@Component
class TwinSource {
    private static final int ENTRIES = 1_000;

    private final JdbcClient db;
    private final Journal journal;
    private final Cells cells;
    private final Glossaries glossaries;

    TwinSource(JdbcClient db, Journal journal, Cells cells, Glossaries glossaries) {
        this.db = db;
        this.journal = journal;
        this.cells = cells;
        this.glossaries = glossaries;
    }

    /// An idea as it stands in its table.
    record Row(
            long numberKey,
            UUID id,
            UUID cycleId,
            String title,
            String description,
            @Nullable String commune,
            String douar,
            @Nullable Long askedMinor,
            @Nullable String askedCurrency,
            String state) {
        boolean stands() {
            return IdeaState.standing().contains(IdeaState.valueOf(state));
        }
    }

    /// By what texts are read.
    KnownWords words(CellId cell) {
        return glossaries.known(cell);
    }

    /// Without its places, which cost more.
    Glossary glossary(CellId cell) {
        return glossaries.of(cell);
    }

    /// In which the cell counts: sums in another are not compared.
    String currency(CellId cell) {
        return cells.face(cell).currency().getCurrencyCode();
    }

    /// How much is written of the cell.
    long size(CellId cell) {
        return journal.size(cell);
    }

    Journal.Changed changed(CellId cell, long from) {
        return journal.changed(cell, from, "idea/", ENTRIES);
    }

    /// Ideas of a cell by number.
    ///
    /// @param after the `numberKey` behind which to read
    List<Row> page(CellId cell, long after, int most) {
        return db.sql("""
                select number_key, id, cycle_id, title, description, commune, douar, asked_minor, asked_currency, state
                from idea
                where cell_id = :cell and number_key > :after
                order by number_key
                limit :most""")
                .param("cell", cell.value())
                .param("after", after)
                .param("most", most)
                .query(Rows.rows(Row.class))
                .list();
    }

    List<Row> numbered(CellId cell, Collection<String> subjects) {
        return db.sql("""
                select number_key, id, cycle_id, title, description, commune, douar, asked_minor, asked_currency, state
                from idea
                where cell_id = :cell and number = any(:numbers)
                order by number_key""")
                .param("cell", cell.value())
                .param(
                        "numbers",
                        subjects.stream()
                                .map(subject -> subject.substring("idea/".length()))
                                .toArray(String[]::new))
                .query(Rows.rows(Row.class))
                .list();
    }

    /// What an idea is about, with the douar that its form has in a field of its own.
    static String body(String description, String douar) {
        if (douar.isBlank()) return description;
        var named = Script.of(douar) == Script.LATIN ? "Douar " : "دوار ";
        return description.strip() + "\n" + named + douar.strip().replaceFirst("(?i)^(دوار|الدوار|douar)\\s+", "");
    }
}
