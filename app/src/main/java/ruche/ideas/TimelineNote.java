package ruche.ideas;

import java.time.LocalDate;
import java.util.List;
import ruche.kernel.Bilingual;
import ruche.kernel.Money;

/// One thing that happened to an idea, worded in the reader's language when it is read.
///
/// @param kind stable word, such as `opinion`
/// @param key message key, starting with the telling module's name
/// @param args for `{0}`, `{1}` …: `String` (people's own words), `Integer`, `Long`, [Bilingual], [Money],
///     [LocalDate] or [Word]
/// @throws IllegalArgumentException if an argument is of another type
public record TimelineNote(String kind, String key, List<Object> args, Sight sight) {
    /// Who may read it.
    public enum Sight {
        PUBLIC,
        /// The idea's bearer, and staff.
        BEARER,
        STAFF
    }

    /// A word of the interface, by its message key.
    public record Word(String key) {}

    public TimelineNote {
        args = List.copyOf(args);
        for (var arg : args) {
            switch (arg) {
                case String _, Integer _, Long _, Bilingual _, Money _, LocalDate _, Word _ -> {}
                default -> throw new IllegalArgumentException("cannot tell a " + arg.getClass());
            }
        }
    }

    /// For everybody.
    public static TimelineNote open(String kind, String key, Object... args) {
        return new TimelineNote(kind, key, List.of(args), Sight.PUBLIC);
    }

    /// For the idea's bearer and staff.
    public static TimelineNote bearer(String kind, String key, Object... args) {
        return new TimelineNote(kind, key, List.of(args), Sight.BEARER);
    }

    /// For staff only.
    public static TimelineNote staff(String kind, String key, Object... args) {
        return new TimelineNote(kind, key, List.of(args), Sight.STAFF);
    }
}
