package ruche.ideas;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A note as it stands in an idea's timeline.
///
/// @param at when it was written down
/// @param day on which it happened, where it was written down afterwards; else null
/// @param personId who did it; null for the program. For staff: no public page names persons
public record TimelineEntry(
        Instant at,
        @Nullable LocalDate day,
        TimelineNote note,
        @Nullable UUID personId,
        String channel) {}
