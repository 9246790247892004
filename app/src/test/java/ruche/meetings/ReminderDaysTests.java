package ruche.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruche.kernel.Refusal;

class ReminderDaysTests {
    private static final LocalDate DUE = LocalDate.of(2018, 3, 31);

    /// Days before 14 and 3, days after 1, 15 and 30: worked out on the calendar of March and April 2018.
    @ParameterizedTest
    @CsvSource({
        "2018-03-16, ''",
        "2018-03-17, before-14",
        "2018-03-27, before-14",
        "2018-03-28, before-3",
        "2018-03-31, before-3",
        "2018-04-01, late-1",
        "2018-04-14, late-1",
        "2018-04-15, late-15",
        "2018-04-30, late-30",
        "2018-05-30, late-30",
        "2018-05-31, ''"
    })
    void theStepIsTheLastOneReachedAndNotLongPast(LocalDate today, String step) {
        assertThat(ReminderDays.USUAL
                        .ofDue(DUE, today)
                        .map(ReminderDays.Step::key)
                        .orElse(""))
                .isEqualTo(step);
    }

    @Test
    void aMeetingIsToldOfBeforeItOnly() {
        var day = LocalDate.of(2018, 2, 14);

        assertThat(ReminderDays.USUAL.ofMeeting(day, day.minusDays(8))).isEmpty();
        assertThat(ReminderDays.USUAL
                        .ofMeeting(day, day.minusDays(5))
                        .orElseThrow()
                        .days())
                .isEqualTo(7);
        assertThat(ReminderDays.USUAL.ofMeeting(day, day).orElseThrow().days()).isEqualTo(1);
        assertThat(ReminderDays.USUAL.ofMeeting(day, day.plusDays(1))).isEmpty();
    }

    @Test
    void noDaysMeanNever() {
        var never = new ReminderDays(List.of(), List.of(), List.of());

        assertThat(never.ofDue(DUE, DUE)).isEmpty();
        assertThat(never.ofDue(DUE, DUE.plusDays(3))).isEmpty();
    }

    @Test
    void daysLieWithinAYear() {
        assertThatThrownBy(() -> new ReminderDays(List.of(0), List.of(), List.of()))
                .isInstanceOfSatisfying(
                        Refusal.class, why -> assertThat(why.about()).isEqualTo("before"));
        assertThatThrownBy(() -> new ReminderDays(List.of(), List.of(366), List.of()))
                .isInstanceOfSatisfying(
                        Refusal.class, why -> assertThat(why.about()).isEqualTo("late"));
    }
}
