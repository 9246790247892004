package ruche.ideas;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.CellId;
import ruche.kernel.Rows;

/// The words that stand in titles, names of bearers and douars of a cell's ideas, as the tables keep them. Triggers on
/// `idea` write what changed, whatever changes it.
@Component
class IdeaWords {
    /// So far from a word of few letters, a word with one letter changed may be by its trigrams.
    private static final String NEAR = "0.14";

    private static final int MOST = 2_000;

    private final JdbcClient db;

    IdeaWords(JdbcClient db) {
        this.db = db;
    }

    /// @param ideas in how many
    record Known(String word, long ideas) {}

    /// Words that share some letters in a row with one, and differ by at most so many in length.
    @Transactional(readOnly = true)
    public List<Known> like(CellId cell, String word, int most) {
        db.sql("select set_config('pg_trgm.similarity_threshold', :near, true)")
                .param("near", NEAR)
                .query()
                .listOfRows();
        return db.sql("""
                select word, sum(ideas)::bigint ideas
                from (
                    select word, ideas from idea_word
                    where cell_id = :cell and word % :word
                      and length(word) between length(:word) - :most and length(:word) + :most
                    union all
                    select word, ideas from idea_word_change
                    where cell_id = :cell and word % :word
                      and length(word) between length(:word) - :most and length(:word) + :most) known
                group by word
                having sum(ideas) > 0
                order by similarity(word, :word) desc, word
                limit :limit""")
                .param("cell", cell.value())
                .param("word", word)
                .param("most", most)
                .param("limit", MOST)
                .query(Rows.rows(Known.class))
                .list();
    }

    /// Adds up what changed. Whoever finds another doing so leaves it to him: nobody waits.
    void addUp(CellId cell) {
        if (!mine(cell)) return;
        db.sql("""
                with changed as (
                    delete from idea_word_change where cell_id = :cell returning word, ideas)
                insert into idea_word (cell_id, word, ideas)
                select :cell, word, sum(ideas) from changed group by word having sum(ideas) <> 0 order by word
                on conflict (cell_id, word) do update set ideas = idea_word.ideas + excluded.ideas""").param("cell", cell.value()).update();
        db.sql("delete from idea_word where cell_id = :cell and ideas <= 0")
                .param("cell", cell.value())
                .update();
    }

    private boolean mine(CellId cell) {
        return db.sql("select pg_try_advisory_xact_lock(hashtext('idea_word'), :cell)")
                .param("cell", cell.value())
                .query(Boolean.class)
                .single();
    }
}
