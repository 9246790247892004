package ruche.notices;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.accounts.PersonErased;

/// Forgets what was written to somebody who is erased, and how he wanted to be written to, in the erasing transaction.
@Component
class ErasedRecipient {
    private final NoticeStore notices;
    private final NoticeChoices choices;
    private final Cells cells;

    ErasedRecipient(NoticeStore notices, NoticeChoices choices, Cells cells) {
        this.notices = notices;
        this.choices = choices;
        this.cells = cells;
    }

    @EventListener
    void forget(PersonErased erased) {
        for (var cell : cells.all()) notices.forget(cell.id(), erased.person());
        choices.forget(erased.person());
    }
}
