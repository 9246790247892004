package ruche.ideas;

import java.util.ArrayList;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.kernel.CellId;
import ruche.kernel.Rows;

/// Makes what a search looks through for ideas stored before it was made so: while the program already answers, a
/// thousand at a time, each thousand in its own transaction.
@Component
class OldIdeaWords {
    private static final int BATCH = 1_000;

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final IdeaWords words;

    OldIdeaWords(JdbcClient db, JdbcTemplate batches, TransactionTemplate transaction, IdeaWords words) {
        this.db = db;
        this.batches = batches;
        this.transaction = transaction;
        this.words = words;
    }

    private record Cell(int cell) {}

    @EventListener(ApplicationStartedEvent.class)
    void make() {
        var cells = db.sql(
                        "select distinct cell_id as cell from idea where words is null or title_search is null order by 1")
                .query(Rows.rows(Cell.class))
                .list();
        for (var cell : cells) make(new CellId(cell.cell()));
    }

    void make(CellId cell) {
        while (transaction.execute(_ -> step(cell)) == BATCH) {}
    }

    private int step(CellId cell) {
        var old = db.sql(IdeaRows.SELECT + """
                where cell_id = :cell and (words is null or title_search is null)
                order by number_key
                limit :most
                for update""")
                .param("cell", cell.value())
                .param("most", BATCH)
                .query(new IdeaRows())
                .list();
        var values = new ArrayList<Object[]>();
        for (var idea : old)
            values.add(new Object[] {
                IdeaText.search(idea),
                IdeaText.search(idea.title()),
                IdeaText.array(IdeaText.words(idea)),
                cell.value(),
                idea.id().value()
            });
        batches.batchUpdate(
                "update idea set search = ?, title_search = ?, words = ?::text[] where cell_id = ? and id = ?", values);
        words.addUp(cell);
        return old.size();
    }
}
