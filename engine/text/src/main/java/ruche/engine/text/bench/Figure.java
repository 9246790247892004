package ruche.engine.text.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the table.
///
/// @param on the texts it was measured on
/// @param interval null where none is meant, as for a duration
/// @param of how many it is a share of; 0 for what is no share
/// @param target null where none is set
/// @param errors ids, or pairs of ids with `~` between
record Figure(
        String on,
        String name,
        double value,
        @Nullable Interval interval,
        int of,
        @Nullable Target target,
        List<String> errors) {

    /// @param atLeast else at most
    record Target(double value, boolean atLeast) {
        boolean met(double reached) {
            return atLeast ? reached >= value : reached <= value;
        }
    }

    static Target atLeast(double value) {
        return new Target(value, true);
    }

    static Target atMost(double value) {
        return new Target(value, false);
    }

    static Figure share(String on, String name, int right, int of, @Nullable Target target, List<String> errors) {
        double value = of == 0 ? 0 : (double) right / of;
        return new Figure(on, name, value, Interval.wilson(value, of), of, of == 0 ? null : target, errors);
    }

    static Figure measured(String on, String name, double value, @Nullable Target target) {
        return new Figure(on, name, value, null, 0, target, List.of());
    }
}
