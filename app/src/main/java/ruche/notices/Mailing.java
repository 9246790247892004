package ruche.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message to many.
///
/// @param jobId the work that carries it; null where nothing has to leave
record Mailing(
        UUID id,
        String kind,
        String title,
        int recipients,
        @Nullable UUID jobId,
        Instant at) {}
