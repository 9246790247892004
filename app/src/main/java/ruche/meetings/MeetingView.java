package ruche.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.strategy.Axis;
import ruche.strategy.Cycle;

/// A meeting with all that its page shows.
///
/// @param names of actors that lead, take part or must carry something out
/// @param chairedByReader whether the reader validates its minutes
record MeetingView(
        Meeting meeting,
        Cycle cycle,
        @Nullable Axis axis,
        List<ParticipationRow> rows,
        List<Attendee> attendees,
        List<Recommendation> minutes,
        Map<UUID, Bilingual> names,
        Prepared prepared,
        LocalDate today,
        boolean minutesPublished,
        boolean chairedByReader) {

    /// Organisations of a category, which may be named in public. Persons are only counted.
    List<Bilingual> organisations(ParticipationRow row) {
        if (row.unit() != Unit.ORGANISATION) return List.of();
        return attendees.stream()
                .filter(attendee -> attendee.category().code().equals(row.category()))
                .flatMap(attendee -> java.util.stream.Stream.ofNullable(name(attendee.actor())))
                .toList();
    }

    /// Where the persons of a category come from.
    List<Origin> origins(ParticipationRow row) {
        if (row.unit() != Unit.PERSON) return List.of();
        var heads = new LinkedHashMap<Optional<UUID>, Integer>();
        for (var attendee : attendees)
            if (attendee.category().code().equals(row.category()))
                heads.merge(Optional.ofNullable(attendee.actor()), attendee.heads(), Integer::sum);
        var origins = new ArrayList<Origin>();
        heads.forEach((actor, count) -> origins.add(new Origin(name(actor.orElse(null)), count)));
        return origins;
    }

    /// @param name of the organisation; null where nobody said it
    record Origin(@Nullable Bilingual name, int heads) {}

    @Nullable Bilingual name(@Nullable UUID actor) {
        return actor == null ? null : names.get(actor);
    }
}
