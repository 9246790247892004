package ruche.actors;

import java.util.stream.IntStream;

/// Years of age, as statistics count them.
enum AgeBand {
    UNDER_25(16, 24),
    FROM_25(25, 34),
    FROM_35(35, 44),
    FROM_45(45, 59),
    FROM_60(60, 110);

    private final int first;
    private final int last;

    AgeBand(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /// Those whom it counts; who is younger than the first or older than the last holds no office.
    IntStream years() {
        return IntStream.rangeClosed(first, last);
    }
}
