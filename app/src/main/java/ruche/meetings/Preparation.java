package ruche.meetings;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Refusal;
import ruche.shell.Writing;

/// How a meeting is prepared.
///
/// @param begins in the cell's zone; null while not fixed
/// @param capacity how many persons it holds; null for any number
/// @param moderators who leads it, in words; shown to everybody
/// @param rapporteurs who writes it up, in words; shown to everybody
/// @throws Refusal `meetings.ends-before`, `meetings.begins-missing`, `meetings.capacity-wrong`
public record Preparation(
        @Nullable LocalTime begins,
        @Nullable LocalTime ends,
        @Nullable Integer capacity,
        @Nullable Bilingual moderators,
        @Nullable Bilingual rapporteurs) {
    /// Of a meeting that nobody has prepared yet.
    public static final Preparation NONE = new Preparation(null, null, null, null, null);

    private static final int MOST = 100_000;

    public Preparation {
        if (ends != null) {
            if (begins == null) throw new Refusal("meetings.begins-missing").about("begins");
            if (!ends.isAfter(begins)) throw new Refusal("meetings.ends-before", begins).about("ends");
        }
        if (capacity != null && (capacity < 1 || capacity > MOST))
            throw new Refusal("meetings.capacity-wrong", Writing.inAll(MOST)).about("capacity");
    }

    /// From when to when, as far as it is fixed; else empty.
    String hours() {
        if (begins == null) return "";
        return ends == null ? begins.toString() : begins + " – " + ends;
    }
}
