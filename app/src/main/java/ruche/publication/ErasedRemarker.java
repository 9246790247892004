package ruche.publication;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.accounts.PersonErased;

/// Forgets, in the erasing transaction, who remarked something and how to reach him; the remarks stay.
@Component
class ErasedRemarker {
    private final Remarks remarks;
    private final Cells cells;

    ErasedRemarker(Remarks remarks, Cells cells) {
        this.remarks = remarks;
        this.cells = cells;
    }

    @EventListener
    void forget(PersonErased erased) {
        for (var cell : cells.all()) remarks.forget(cell.id(), erased.person());
    }
}
