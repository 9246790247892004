package ruche.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.strategy.Axis;
import ruche.strategy.Cycle;

/// A meeting with all that its page shows.
///
/// @param names of actors that lead, take part or must carry something out
record MeetingView(
        Meeting meeting,
        Cycle cycle,
        @Nullable Axis axis,
        List<ParticipationRow> rows,
        List<Attendee> attendees,
        List<Recommendation> minutes,
        Map<UUID, Bilingual> names,
        Prepared prepared,
        LocalDate today) {

    /// Organisations of a category, which may be named in public. Persons are only counted.
    List<Bilingual> organisations(ParticipationRow row) {
        if (row.unit() != Unit.ORGANISATION) return List.of();
        return attendees.stream()
                .filter(attendee -> attendee.category().code().equals(row.category()))
                .flatMap(attendee -> java.util.stream.Stream.ofNullable(name(attendee.actor())))
                .toList();
    }

    @Nullable Bilingual name(@Nullable UUID actor) {
        return actor == null ? null : names.get(actor);
    }
}
