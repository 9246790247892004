package ruche.sheets;

import java.time.Duration;

/// How long formulas are calculated anew before the rest keep the values of the file.
final class Patience {
    private static final long LIMIT = Duration.ofSeconds(5).toNanos();

    private final long start = System.nanoTime();

    boolean isOver() {
        return System.nanoTime() - start > LIMIT;
    }
}
