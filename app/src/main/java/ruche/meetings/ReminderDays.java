package ruche.meetings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ruche.kernel.Refusal;

/// On which days people are reminded.
///
/// @param before days before something is due
/// @param late days after it was due
/// @param meeting days before a meeting
/// @throws Refusal `meetings.reminder-days-wrong`, `meetings.reminder-days-many`
public record ReminderDays(List<Integer> before, List<Integer> late, List<Integer> meeting) {
    static final ReminderDays USUAL = new ReminderDays(List.of(14, 3), List.of(1, 15, 30), List.of(7, 1));

    private static final int LONGEST = 365;
    private static final int MOST = 6;

    /// A step that passed longer ago is history that is being written down: nobody waits for it.
    private static final int STALE = 30;

    /// @param late whether it should have been done
    record Step(boolean late, int days) {
        String key() {
            return (late ? "late-" : "before-") + days;
        }
    }

    public ReminderDays {
        before = ordered(before, "before");
        late = ordered(late, "late");
        meeting = ordered(meeting, "meeting");
    }

    private static List<Integer> ordered(List<Integer> days, String field) {
        if (days.size() > MOST) throw new Refusal("meetings.reminder-days-many", MOST).about(field);
        for (int day : days)
            if (day < 1 || day > LONGEST) throw new Refusal("meetings.reminder-days-wrong", LONGEST).about(field);
        return days.stream()
                .distinct()
                .sorted(Comparator.<Integer>naturalOrder().reversed())
                .toList();
    }

    /// The last step that was reached of something that is due: of several days before it, the nearest; of several
    /// after it, the farthest.
    Optional<Step> ofDue(LocalDate due, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, due);
        if (left >= 0) return ahead(before, left);
        return late.stream()
                .filter(days -> days <= -left)
                .findFirst()
                .filter(days -> -left - days <= STALE)
                .map(days -> new Step(true, days));
    }

    Optional<Step> ofMeeting(LocalDate day, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, day);
        return left < 0 ? Optional.empty() : ahead(meeting, left);
    }

    private static Optional<Step> ahead(List<Integer> steps, long left) {
        return steps.reversed().stream()
                .filter(days -> left <= days)
                .findFirst()
                .map(days -> new Step(false, days));
    }
}
