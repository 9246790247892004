package ruche.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days from the first to the last, both included; `to` is null while it lasts.
///
/// @throws IllegalArgumentException if `to` is before `from`
public record Period(LocalDate from, @Nullable LocalDate to) {
    public Period {
        if (to != null && to.isBefore(from)) throw new IllegalArgumentException(to + " is before " + from);
    }

    /// Whether the two share a day.
    public boolean meets(Period other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }

    /// Whether its last day is before `day`.
    public boolean endedBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    /// Whether `day` lies in it.
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
