package ruche.ideas;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A note as it stands in an idea's timeline.
///
/// @param personId who did it; null for the program. For staff: no public page names persons
public record TimelineEntry(
        Instant at, TimelineNote note, @Nullable UUID personId, String channel) {}
