package ruche.actors;

import org.jspecify.annotations.Nullable;
import ruche.shell.Typed;

/// The number that an actor has in common with all administrations (التعريف الموحد للمقاولة): 15 digits.
///
/// @throws IllegalArgumentException if they are not
record Ice(String digits) {
    private static final int LENGTH = 15;

    Ice {
        if (!digits.matches("[0-9]{" + LENGTH + "}")) throw new IllegalArgumentException("ICE: " + digits);
    }

    /// @throws ruche.kernel.Refusal `actors.digits-only`, `actors.ice-length`
    static @Nullable Ice read(Typed form, String field) {
        return TypedDigits.read(form, field, LENGTH, "actors.ice-length")
                .map(Ice::new)
                .orElse(null);
    }
}
