package ruche.ideas;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Slice;

/// The ideas proposed at a meeting.
@Component
class MeetingIdeas {
    private static final IdeaRows ROWS = new IdeaRows();

    private final JdbcClient db;

    MeetingIdeas(JdbcClient db) {
        this.db = db;
    }

    /// Those a public list shows, by number.
    ///
    /// @param after number of the last idea of the page before; null for the first page
    Slice<Idea> at(CellId cell, UUID meeting, @Nullable String after, int size) {
        var found = db.sql(IdeaRows.SELECT + """
                where cell_id = :cell and meeting_id = :meeting and state in (:shown)
                  and number_key > coalesce(
                      (select a.number_key from idea a where a.cell_id = :cell and a.number = :after), 0)
                order by number_key
                limit :most""")
                .param("cell", cell.value())
                .param("meeting", meeting)
                .param("shown", shown())
                .param("after", after)
                .param("most", size + 1)
                .query(ROWS)
                .list();
        return Slice.of(found, size, Idea::number);
    }

    long count(CellId cell, UUID meeting) {
        return db.sql("""
                select count(*) from idea
                where cell_id = :cell and meeting_id = :meeting and state in (:shown)""")
                .param("cell", cell.value())
                .param("meeting", meeting)
                .param("shown", shown())
                .query(Long.class)
                .single();
    }

    private static List<String> shown() {
        return IdeaState.shown().stream().map(IdeaState::name).toList();
    }
}
