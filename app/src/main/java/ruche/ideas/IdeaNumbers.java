package ruche.ideas;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;

/// Gives numbers in order. Whoever took one holds the counter until his transaction ends, so that a number is
/// neither skipped nor given twice.
@Component
class IdeaNumbers {
    private final JdbcClient db;

    IdeaNumbers(JdbcClient db) {
        this.db = db;
    }

    List<IdeaNumber> take(CellId cell, String prefix, int year, int count) {
        int last = db.sql("""
                insert into idea_counter (cell_id, year, last) values (:cell, :year, :count)
                on conflict (cell_id, year) do update set last = idea_counter.last + :count
                returning last""")
                .param("cell", cell.value())
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .single();
        return IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(running -> new IdeaNumber(prefix, year, running))
                .toList();
    }
}
