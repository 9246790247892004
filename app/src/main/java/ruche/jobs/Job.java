package ruche.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ruche.kernel.By;
import ruche.kernel.Refusal;

/// A job as it stands now.
///
/// @param payload JSON that it was started with
/// @param done of `total`; both 0 while nothing is known
/// @param resultJson what it left behind; null before
/// @param failure why it failed; null otherwise
public record Job(
        JobId id,
        String kind,
        String payload,
        JobState state,
        By by,
        long done,
        long total,
        @Nullable String resultJson,
        @Nullable Refusal failure,
        Instant createdAt,
        @Nullable Instant endedAt) {
    /// Message key of the failure; empty when there is none.
    public String failureKey() {
        return failure == null ? "" : failure.key();
    }
}
