package ruche.ideas;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.accounts.PersonErased;

/// Forgets the drafts of a person who is erased, in the erasing transaction. What was handed in stays: it is the
/// bearer's.
@Component
class ErasedProposer {
    private final JdbcClient db;
    private final Cells cells;

    ErasedProposer(JdbcClient db, Cells cells) {
        this.db = db;
        this.cells = cells;
    }

    @EventListener
    void forget(PersonErased erased) {
        for (var cell : cells.all())
            db.sql("delete from idea_draft where cell_id = :cell and person_id = :person")
                    .param("cell", cell.id().value())
                    .param("person", erased.person().value())
                    .update();
    }
}
