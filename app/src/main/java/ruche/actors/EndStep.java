package ruche.actors;

import java.time.LocalDate;
import java.util.Optional;

/// How near the end of a paper or a mandate is when somebody is reminded of it: once at each step.
enum EndStep {
    /// Within the days that the cell has set itself.
    SOON,
    /// A week before, or later.
    WEEK,
    /// The last day is over.
    OVER;

    private static final int A_WEEK = 7;

    /// What ended longer ago is old news.
    static final int TOLD_FOR = 30;

    /// Empty where nobody is reminded.
    ///
    /// @param last day on which it holds
    /// @param soon days before it
    static Optional<EndStep> of(LocalDate last, LocalDate today, int soon) {
        if (last.isBefore(today.minusDays(TOLD_FOR)) || last.isAfter(today.plusDays(soon))) return Optional.empty();
        if (last.isBefore(today)) return Optional.of(OVER);
        return Optional.of(last.isAfter(today.plusDays(A_WEEK)) ? SOON : WEEK);
    }
}
