package ruche.meetings;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Refusal;
import ruche.shell.Faults;

/// Hours of days on which the clock changes, as in Morocco around Ramadan.
final class LocalHours {
    private LocalHours() {}

    /// @throws Refusal `meetings.hour-skipped` where the clock passes over an hour on that day
    static void mustBe(LocalDate day, Preparation preparation, ZoneId zone) {
        var faults = new Faults();
        faults.check(() -> mustBe(day, preparation.begins(), zone, "begins"));
        faults.check(() -> mustBe(day, preparation.ends(), zone, "ends"));
        faults.end();
    }

    private static void mustBe(LocalDate day, @Nullable LocalTime hour, ZoneId zone, String field) {
        if (hour == null) return;
        var at = day.atTime(hour);
        if (!zone.getRules().getValidOffsets(at).isEmpty()) return;
        var change = change(at, zone);
        throw new Refusal(
                        "meetings.hour-skipped",
                        hour,
                        day,
                        change.getDateTimeBefore().toLocalTime(),
                        change.getDateTimeAfter().toLocalTime())
                .about(field);
    }

    private static ZoneOffsetTransition change(LocalDateTime at, ZoneId zone) {
        return Objects.requireNonNull(zone.getRules().getTransition(at));
    }

    /// Which of a meeting's hours come twice on its day: the first of the two is meant, as in its calendar entry (RFC
    /// 5545, 3.3.5).
    static List<LocalTime> twice(LocalDate day, Preparation preparation, ZoneId zone) {
        return Stream.of(preparation.begins(), preparation.ends())
                .filter(Objects::nonNull)
                .filter(hour ->
                        zone.getRules().getValidOffsets(day.atTime(hour)).size() > 1)
                .toList();
    }

    /// What the clock shows when it goes back over such an hour.
    static LocalTime goesBackAt(LocalDate day, LocalTime hour, ZoneId zone) {
        return change(day.atTime(hour), zone).getDateTimeBefore().toLocalTime();
    }
}
