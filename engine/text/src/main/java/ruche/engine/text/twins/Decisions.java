package ruche.engine.text.twins;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What persons decided of pairs of ideas; it holds for ever, whatever becomes of the texts.
final class Decisions {
    private final Map<String, Boolean> twins = new HashMap<>();

    void put(String one, String other, boolean are) {
        twins.put(key(one, other), are);
    }

    void forget(String one, String other) {
        twins.remove(key(one, other));
    }

    /// Null where nobody has decided.
    @Nullable Boolean of(String one, String other) {
        return twins.get(key(one, other));
    }

    private static String key(String one, String other) {
        return one.compareTo(other) < 0 ? one + "\n" + other : other + "\n" + one;
    }
}
