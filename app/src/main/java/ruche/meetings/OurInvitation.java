package ruche.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ruche.kernel.Bilingual;

/// An invitation of an actor to a meeting that is still ahead, as those who speak for the actor see it.
///
/// @param token opens the answer
record OurInvitation(
        UUID meeting,
        Bilingual title,
        LocalDate day,
        UUID actor,
        String token,
        Invitation.State state,
        Instant invitedAt) {
    boolean answered() {
        return state != Invitation.State.INVITED;
    }
}
