package ruche.ideas;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.engine.text.EditDistance;
import ruche.engine.text.NormalForm;
import ruche.kernel.CellId;
import ruche.record.Remembered;

/// Words of a cell's ideas that are written almost as a word nobody wrote.
@Component
class NearWords {
    /// Short words are not guessed: too many are near them.
    private static final int SHORTEST = 3;
    private static final int LONG = 6;

    private final JdbcClient db;
    private final Remembered remembered;

    NearWords(JdbcClient db, Remembered remembered) {
        this.db = db;
        this.remembered = remembered;
    }

    /// The words asked for, each that stands in no title or bearer's name replaced by the nearest that does.
    ///
    /// @return empty where nothing could be replaced
    Optional<String> instead(CellId cell, String words) {
        var known = remembered.of(cell, List.of("ideas/words"), () -> read(cell));
        var asked = NormalForm.of(words);
        var mended = Arrays.stream(asked.split(" "))
                .map(word -> nearest(word, known))
                .collect(Collectors.joining(" "));
        return mended.equals(asked) ? Optional.empty() : Optional.of(mended);
    }

    private static String nearest(String word, Map<String, Long> known) {
        if (word.length() < SHORTEST || known.keySet().stream().anyMatch(each -> each.contains(word))) return word;
        int most = word.length() < LONG ? 1 : 2;
        var best = word;
        int distance = most + 1;
        long ideas = 0;
        for (var each : known.entrySet()) {
            int away = away(most, word, each.getKey());
            if (away < distance || (away == distance && away <= most && isBetter(each, ideas, best))) {
                best = each.getKey();
                distance = away;
                ideas = each.getValue();
            }
        }
        return best;
    }

    /// The article is no letter to be mistaken in.
    private static int away(int most, String word, String known) {
        int whole = EditDistance.within(most, word, known);
        return word.startsWith("ال") ? Math.min(whole, EditDistance.within(most, word.substring(2), known)) : whole;
    }

    private static boolean isBetter(Map.Entry<String, Long> one, long ideas, String best) {
        return one.getValue() > ideas
                || (one.getValue() == ideas && one.getKey().compareTo(best) < 0);
    }

    /// In how many titles and names each word stands; what is not shown is not told.
    private Map<String, Long> read(CellId cell) {
        var counts = new HashMap<String, Long>();
        db.sql("""
                select word, count(*) ideas
                from idea, unnest(title_words) word
                where cell_id = :cell and state in (:shown) and word !~ '[0-9]'
                group by word
                order by word""")
                .param("cell", cell.value())
                .param("shown", IdeaState.shown().stream().map(IdeaState::name).toList())
                .query(row -> {
                    counts.merge(row.getString("word"), row.getLong("ideas"), Long::sum);
                });
        db.sql("""
                select bearer_name, count(*) ideas
                from idea
                where cell_id = :cell and state in (:shown)
                group by bearer_name
                order by bearer_name""")
                .param("cell", cell.value())
                .param("shown", IdeaState.shown().stream().map(IdeaState::name).toList())
                .query(row -> {
                    for (var word : TitleWords.of(row.getString("bearer_name")))
                        if (!word.matches(".*[0-9].*")) counts.merge(word, row.getLong("ideas"), Long::sum);
                });
        return Map.copyOf(counts);
    }
}
