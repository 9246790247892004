package ruche.ideas;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.accounts.PersonErased;
import ruche.kernel.CellId;
import ruche.kernel.PersonId;

/// Forgets what is personal of somebody who is erased, in the erasing transaction: drafts, how he is reached, what
/// was written in scrutiny of his ideas or by him, and the salts of their entries. The ideas stay: they are the
/// bearer's.
@Component
class ErasedProposer {
    private final JdbcClient db;
    private final Cells cells;
    private final Contacts contacts;

    ErasedProposer(JdbcClient db, Cells cells, Contacts contacts) {
        this.db = db;
        this.cells = cells;
        this.contacts = contacts;
    }

    @EventListener
    void forget(PersonErased erased) {
        for (var cell : cells.all()) {
            db.sql("delete from idea_draft where cell_id = :cell and person_id = :person")
                    .param("cell", cell.id().value())
                    .param("person", erased.person().value())
                    .update();
            contacts.forget(cell.id(), proposed(cell.id(), erased.person()));
            db.sql("update idea_message set body = '' where cell_id = :cell and person_id = :person")
                    .param("cell", cell.id().value())
                    .param("person", erased.person().value())
                    .update();
        }
    }

    private List<String> proposed(CellId cell, PersonId person) {
        return db.sql("select number from idea where cell_id = :cell and proposed_by = :person order by number_key")
                .param("cell", cell.value())
                .param("person", person.value())
                .query((row, _) -> row.getString("number"))
                .list();
    }
}
