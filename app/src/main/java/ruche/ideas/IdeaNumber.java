package ruche.ideas;

import java.util.Locale;

/// An idea's number for life: prefix of the cell, year of the cycle, and a running number of at least four digits.
///
/// @throws IllegalArgumentException if `running` is below 1 or beyond ten million
record IdeaNumber(String prefix, int year, int running) {
    private static final int YEARLY = 10_000_000;

    IdeaNumber {
        if (running < 1 || running >= YEARLY) throw new IllegalArgumentException("running number: " + running);
    }

    /// Its place in the order of the cell's ideas: by year, then as counted, whatever the number of digits.
    long key() {
        return (long) year * YEARLY + running;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s-%d-%04d", prefix, year, running);
    }
}
