package ruche.meetings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;

/// That somebody took part in a meeting.
///
/// @param number for life, such as `RHM-A-2018-0007`
/// @param code stands on the paper only: with it anyone may check the number
/// @param actor whose certificate it is, or whence the person comes
/// @param person the person's name; null for an actor, and once it was erased
/// @param holds false once whoever it was given to was struck from the sheet
public record Certificate(
        String number,
        String code,
        MeetingId meeting,
        AttendeeId attendee,
        @Nullable UUID actor,
        @Nullable Bilingual person,
        Instant issuedAt,
        boolean holds) {}
