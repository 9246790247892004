package ruche.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ruche.kernel.By;
import ruche.kernel.Refusal;

/// Where a piece of long work stands.
///
/// @param kind such as `sheets.apply`
/// @param payload JSON that it was started with
/// @param by on whose word
/// @param done steps done
/// @param total steps in all; 0 while not known
/// @param result JSON that the work leaves; empty when none
/// @param failure why it failed; null unless it did
public record Job(
        JobId id,
        String kind,
        String payload,
        State state,
        By by,
        long done,
        long total,
        String result,
        @Nullable Refusal failure,
        Instant startedAt,
        @Nullable Instant endedAt) {

    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    public boolean ended() {
        return state == State.DONE || state == State.FAILED;
    }
}
