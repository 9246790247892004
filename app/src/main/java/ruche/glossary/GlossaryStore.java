package ruche.glossary;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.engine.text.Kind;
import ruche.kernel.CellId;

/// What cells add to the glossary, in its table.
@Component
class GlossaryStore {
    private final JdbcClient db;

    GlossaryStore(JdbcClient db) {
        this.db = db;
    }

    List<OwnTerm> all(CellId cell) {
        return db.sql("""
                select concept, kind, theme, broader, words_ar, words_ary, words_fr, withdrawn
                from glossary_term
                where cell_id = :cell
                order by concept""")
                .param("cell", cell.value())
                .query((row, _) -> term(row))
                .list();
    }

    /// For a change: nobody else changes it until the transaction ends.
    Optional<OwnTerm> locked(CellId cell, String concept) {
        return db.sql("""
                select concept, kind, theme, broader, words_ar, words_ary, words_fr, withdrawn
                from glossary_term
                where cell_id = :cell and concept = :concept
                for update""")
                .param("cell", cell.value())
                .param("concept", concept)
                .query((row, _) -> term(row))
                .optional();
    }

    /// The cells that have words of their own.
    List<CellId> cells() {
        return db.sql("select distinct cell_id from glossary_term where not withdrawn order by cell_id")
                .query((row, _) -> new CellId(row.getInt("cell_id")))
                .list();
    }

    private static OwnTerm term(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        return new OwnTerm(
                row.getString("concept"),
                kind == null ? null : Kind.valueOf(kind),
                row.getString("theme"),
                row.getString("broader"),
                new Wordings(words(row, "words_ar"), words(row, "words_ary"), words(row, "words_fr")),
                row.getBoolean("withdrawn"));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        Array words = row.getArray(column);
        return List.of((String[]) words.getArray());
    }

    void put(CellId cell, OwnTerm term) {
        db.sql("""
                insert into glossary_term
                    (cell_id, concept, kind, theme, broader, words_ar, words_ary, words_fr, withdrawn)
                values (:cell, :concept, :kind, :theme, :broader, :ar, :ary, :fr, :withdrawn)
                on conflict (cell_id, concept) do update
                set kind = excluded.kind, theme = excluded.theme, broader = excluded.broader,
                    words_ar = excluded.words_ar, words_ary = excluded.words_ary, words_fr = excluded.words_fr,
                    withdrawn = excluded.withdrawn""")
                .param("cell", cell.value())
                .param("concept", term.concept())
                .param("kind", name(term.kind()))
                .param("theme", term.theme())
                .param("broader", term.broader())
                .param("ar", array(term.words().arabic()))
                .param("ary", array(term.words().darija()))
                .param("fr", array(term.words().french()))
                .param("withdrawn", term.withdrawn())
                .update();
    }

    private static @Nullable String name(@Nullable Kind kind) {
        return kind == null ? null : kind.name();
    }

    private static String[] array(List<String> words) {
        return words.toArray(String[]::new);
    }
}
