package ruche.ideas;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.meetings.Meeting;
import ruche.strategy.Cycle;

/// An idea's page, for one visitor.
///
/// @param axis its axis and sub-axis
/// @param meeting the workshop it was proposed in
/// @param contact empty for all but those who read as staff and those whose idea it is
/// @param staff whether the visitor may act on it as staff
/// @param mine whether the visitor speaks for its bearer, or handed it in
record IdeaView(
        Idea idea,
        Cycle cycle,
        List<Bilingual> axis,
        @Nullable Bilingual commune,
        @Nullable Meeting meeting,
        List<Author> authors,
        List<Line> timeline,
        @Nullable Idea mergedInto,
        List<Idea> mergedHere,
        String contact,
        boolean staff,
        boolean mine) {

    /// Whose idea it is.
    ///
    /// @param actor null for one who does not stand in the registry
    /// @param name as the registry has it, else as written
    record Author(@Nullable UUID actor, Bilingual name) {}

    /// What happened, in the visitor's language.
    ///
    /// @param day where only the day is known, or it was noted later; else null
    /// @param by who did it, as everybody may know it; with the person for staff; empty where the text says it
    record Line(Instant at, @Nullable LocalDate day, String text, String by) {
        /// Lines of one day stay in the order in which they were written down.
        LocalDate happened(ZoneId zone) {
            return day == null ? LocalDate.ofInstant(at, zone) : day;
        }
    }

    boolean mayWithdraw() {
        return (staff || mine) && idea.state().mayBecome(IdeaState.WITHDRAWN);
    }

    /// Likely a slip of the pen.
    boolean ownAboveCost() {
        var own = idea.own();
        var asked = idea.asked();
        return own != null && asked != null && own.currency().equals(asked.currency()) && own.minor() > asked.minor();
    }

    boolean mayMerge() {
        return staff && idea.state().mayBecome(IdeaState.MERGED);
    }

    boolean mayAnswer() {
        return mine && idea.state() == IdeaState.PROPOSED && idea.askedAt() != null;
    }

    /// Nothing but number, state and reason is left of an undone import.
    boolean stub() {
        return idea.state() == IdeaState.UNDONE;
    }
}
