package ruche.meetings;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;

/// Ends the links of invitations to meetings that are long over.
@Component
class LinkSweep {
    private final Cells cells;
    private final Invitations invitations;

    LinkSweep(Cells cells, Invitations invitations) {
        this.cells = cells;
        this.invitations = invitations;
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT12H")
    void sweep() {
        for (var cell : cells.all()) invitations.endLinks(cell.id());
    }
}
