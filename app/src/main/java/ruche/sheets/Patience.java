package ruche.sheets;

import java.time.Duration;

/// How long formulas are calculated anew, and what holds them opened for it, before the rest keep the values of the
/// file: the whole answer takes five seconds at most.
final class Patience {
    private static final long LIMIT = Duration.ofMillis(1_500).toNanos();

    private final long start = System.nanoTime();

    boolean isOver() {
        return System.nanoTime() - start > LIMIT;
    }
}
