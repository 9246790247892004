package ruche.engine.text.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalTests {
    /// Newcombe 1998, table I, method 3: 81 of 263.
    @Test
    void isThatOfWilson() {
        var interval = Interval.wilson(81.0 / 263, 263);

        assertThat(interval.low()).isCloseTo(0.2553, offset(5e-5));
        assertThat(interval.high()).isCloseTo(0.3662, offset(5e-5));
    }

    @Test
    void isNarrowWhereAllFamiliesAreAlike() {
        var interval = Interval.bootstrap(List.of(new Interval.Outcome(3, 0, 0), new Interval.Outcome(3, 0, 0)));

        assertThat(interval).isEqualTo(new Interval(1, 1));
    }
}
