package ruche.engine.text.convergence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From a first to a last day, either of which may be open.
public record Period(@Nullable LocalDate first, @Nullable LocalDate last) {
    /// Open at both ends: whenever.
    public static final Period ALWAYS = new Period(null, null);

    public Period {
        if (first != null && last != null && last.isBefore(first))
            throw new IllegalArgumentException("ends before it begins: " + first + " " + last);
    }

    boolean open() {
        return first == null && last == null;
    }

    boolean meets(Period other) {
        return !(ends(this, other) || ends(other, this));
    }

    private static boolean ends(Period one, Period other) {
        return one.last != null && other.first != null && one.last.isBefore(other.first);
    }
}
