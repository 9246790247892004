package ruche.ideas;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.notices.Notices;
import ruche.record.Change;
import ruche.record.Journal;

/// Erases how the people behind ideas are reached, and what was written between them and the staff.
@Component
class Contacts {
    private final JdbcClient db;
    private final IdeaStore store;
    private final Notices notices;
    private final Journal journal;

    Contacts(JdbcClient db, IdeaStore store, Notices notices, Journal journal) {
        this.db = db;
        this.store = store;
        this.notices = notices;
        this.journal = journal;
    }

    /// On the word of whom it concerns; also of an idea that came by a file, where nobody has an account.
    void erase(CellId cell, IdeaId id, String why, By by) {
        Reason.needed(why);
        var idea = store.locked(cell, id);
        forget(cell, List.of(idea.number()));
        journal.write(
                cell, by, Change.of("ideas.contact-erased", idea.subject()).because(why.strip()));
    }

    void forget(CellId cell, List<String> numbers) {
        if (numbers.isEmpty()) return;
        var all = numbers.toArray(String[]::new);
        db.sql("""
                update idea_message m set body = ''
                from idea i
                where i.cell_id = :cell and i.number = any(:numbers) and m.cell_id = i.cell_id and m.idea_id = i.id""").param("cell", cell.value()).param("numbers", all).update();
        db.sql("update idea set contact = '' where cell_id = :cell and number = any(:numbers)")
                .param("cell", cell.value())
                .param("numbers", all)
                .update();
        for (var number : numbers) notices.forget(cell, "idea/" + number);
        journal.forgetSalts(
                cell, numbers.stream().map(number -> "idea/" + number).toList());
    }
}
