package ruche.ideas;

import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.strategy.CycleId;

/// Finds the ideas a new one may repeat: of the same cycle and commune, with most words of the title in common.
@Component
class Likeness {
    private static final double ENOUGH = 0.6;
    private static final int LOOKED_AT = 200;
    private static final int SHOWN = 5;
    private static final IdeaRows ROWS = new IdeaRows();

    private final JdbcClient db;

    Likeness(JdbcClient db) {
        this.db = db;
    }

    List<Idea> known(CellId cell, NewIdea idea) {
        return alike(cell, idea.cycle(), idea.commune(), idea.title());
    }

    List<Idea> of(CellId cell, Idea idea) {
        return alike(cell, idea.cycle(), idea.commune(), idea.title());
    }

    private List<Idea> alike(CellId cell, CycleId cycle, @Nullable String commune, String title) {
        var words = TitleWords.of(title);
        if (words.isEmpty()) return List.of();
        return db
                .sql(IdeaRows.SELECT + """
                where cell_id = :cell and cycle_id = :cycle and commune is not distinct from :commune
                  and title_words && :words::text[] and state not in ('MERGED', 'WITHDRAWN', 'UNDONE')
                order by cardinality(array(select unnest(title_words) intersect select unnest(:words::text[]))) desc,
                         number_key
                limit :most""")
                .param("cell", cell.value())
                .param("cycle", cycle.value())
                .param("commune", commune, Types.VARCHAR)
                .param("words", TitleWords.inAllForms(words).toArray(String[]::new))
                .param("most", LOOKED_AT)
                .query(ROWS)
                .list()
                .stream()
                .filter(known -> TitleWords.likeness(words, TitleWords.of(known.title())) >= ENOUGH)
                .limit(SHOWN)
                .toList();
    }
}
