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

    /// Whether `day` lies in it.
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
