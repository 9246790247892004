package ruche.ideas;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;

/// Whose ideas they are; after a merge they are those of both sides.
@Component
class BorneIdeas {
    private static final IdeaRows ROWS = new IdeaRows();

    private final JdbcClient db;

    BorneIdeas(JdbcClient db) {
        this.db = db;
    }

    /// Those a public list shows, latest first.
    List<Idea> by(CellId cell, UUID actor, int most) {
        return by(cell, actor, IdeaState.shown(), most);
    }

    /// Those in one of these states, latest first.
    List<Idea> by(CellId cell, UUID actor, Set<IdeaState> states, int most) {
        return db.sql(IdeaRows.SELECT + """
                where cell_id = :cell
                  and id in (
                      select a.idea_id
                      from idea_author a
                      where a.cell_id = :cell
                        and a.actor_id = :actor
                  )
                  and state in (:shown)
                order by number_key desc
                limit :most""")
                .param("cell", cell.value())
                .param("actor", actor)
                .param("shown", states.stream().map(IdeaState::name).toList())
                .param("most", most)
                .query(ROWS)
                .list();
    }
}
