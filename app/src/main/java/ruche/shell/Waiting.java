package ruche.shell;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Work that waits for somebody: a line of "today's work".
///
/// @param key message key of its wording; takes the count as `{0}`
/// @param count how much waits; never negative
/// @param counted false where `count` is as far as was counted, and there is more
/// @param since since when the oldest of it waits; null where that is not known
/// @param late whether it should have been done
/// @param path below the cell's address: where it is done
public record Waiting(
        String key, long count, boolean counted, @Nullable Instant since, boolean late, String path) {
    /// As far as waiting things are counted one by one.
    public static final int MOST = 1_000;

    public Waiting {
        if (count < 0) throw new IllegalArgumentException("negative count: " + count);
    }

    /// @param count counted up to one more than [#MOST]
    public static Waiting of(String key, long count, @Nullable Instant since, String path) {
        return new Waiting(key, Math.min(count, MOST), count <= MOST, since, false, path);
    }

    public Waiting overdue() {
        return new Waiting(key, count, counted, since, true, path);
    }
}
