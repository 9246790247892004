package ruche.appraisal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which of the opinions asked for in a cycle.
///
/// @param service null for all
/// @param answer name of an [Answer], [#WAITING], or empty for all
record AskedFilter(@Nullable UUID service, String answer) {
    static final String WAITING = "WAITING";

    /// What cannot be understood is left out.
    static AskedFilter of(String service, String answer) {
        return new AskedFilter(
                service.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(service) : null,
                known(answer) ? answer : "");
    }

    private static boolean known(String answer) {
        if (answer.equals(WAITING)) return true;
        for (var one : Answer.values()) if (one.name().equals(answer)) return true;
        return false;
    }
}
