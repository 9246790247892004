package ruche.sheets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ruche.jobs.Job;
import ruche.kernel.By;

/// A try at taking an import back.
///
/// @param why empty where a command did not say
/// @param account what it came to; null until it is done
record UndoTried(Instant at, By by, String why, @Nullable Undone account) {
    static UndoTried of(Job job) {
        boolean done = job.state() == Job.State.DONE && !job.result().isEmpty();
        return new UndoTried(
                job.startedAt(),
                job.by(),
                Undoing.fromJson(job.payload()).why(),
                done ? Undone.fromJson(job.result()) : null);
    }
}
