package ruche.meetings;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.meetings.Invitation.State;
import ruche.record.Change;

/// The seats of a meeting, given in the order of the answers; whoever asks holds the lock of the meeting.
@Component
class Seats {
    private final InvitationStore store;
    private final Preparations preparations;
    private final InvitationNews news;

    Seats(InvitationStore store, Preparations preparations, InvitationNews news) {
        this.store = store;
        this.preparations = preparations;
        this.news = news;
    }

    /// All that the room has; null where there is no end of them.
    @Nullable Integer room(CellId cell, MeetingId meeting) {
        return preparations.of(cell, meeting).preparation().capacity();
    }

    boolean fits(CellId cell, Invitation one, int people) {
        var free = free(cell, one.meeting());
        if (free == null) return true;
        int own = one.state() == State.COMING ? one.people() : 0;
        return people <= free + own;
    }

    /// Seats left; null where there is no end of them.
    @Nullable Integer free(CellId cell, MeetingId meeting) {
        var capacity = room(cell, meeting);
        if (capacity == null) return null;
        return capacity - store.taken(cell, meeting);
    }

    /// Whoever waits longest comes first; nobody passes those before him, but those who are more than the whole room
    /// holds, as where it became smaller.
    List<Change> seatThoseWhoWait(CellId cell, MeetingId meeting, By by) {
        var changes = new ArrayList<Change>();
        var room = room(cell, meeting);
        for (var waits : store.waiting(cell, meeting)) {
            if (room != null && waits.people() > room) continue;
            var free = free(cell, meeting);
            if (free != null && waits.people() > free) break;
            store.seat(cell, waits.id());
            changes.add(Invitations.change("invitation.seated", waits, State.COMING, waits.people()));
            news.seated(cell, waits, by);
        }
        return changes;
    }
}
