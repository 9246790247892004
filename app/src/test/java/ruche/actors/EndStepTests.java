package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndStepTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @ParameterizedTest
    @CsvSource({"30, SOON", "8, SOON", "7, WEEK", "0, WEEK", "-1, OVER", "-30, OVER"})
    void remindsOnceAtEachStep(int daysLeft, EndStep step) {
        assertThat(EndStep.of(TODAY.plusDays(daysLeft), TODAY, 30)).contains(step);
    }

    @ParameterizedTest
    @CsvSource({"31", "-31"})
    void isSilentLongBeforeAndLongAfter(int daysLeft) {
        assertThat(EndStep.of(TODAY.plusDays(daysLeft), TODAY, 30)).isEmpty();
    }

    @Test
    void isSilentBeforeTheDaysThatTheCellHasSet() {
        assertThat(EndStep.of(TODAY.plusDays(5), TODAY, 3)).isEmpty();
        assertThat(EndStep.of(TODAY.plusDays(3), TODAY, 3)).contains(EndStep.WEEK);
    }
}
