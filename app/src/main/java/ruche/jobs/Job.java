package ruche.jobs;

import org.jspecify.annotations.Nullable;
import ruche.kernel.Refusal;

/// Where a piece of long work stands.
///
/// @param kind such as `sheets.apply`; also the message key of what it is
/// @param done steps done
/// @param total steps in all; 0 while not known
/// @param result JSON that the work leaves; empty when none
/// @param failure why it failed; null unless it did
public record Job(
        JobId id,
        String kind,
        State state,
        long done,
        long total,
        String result,
        @Nullable Refusal failure) {

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
