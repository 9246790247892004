package ruche.actors;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Refusal;
import ruche.shell.Typed;

/// A bank account in Morocco: bank (3 digits), town (3), account (16), key (2). Private.
///
/// @throws IllegalArgumentException if it has not 24 digits, or its key is wrong
record Rib(String digits) {
    private static final int LENGTH = 24;
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    Rib {
        if (!digits.matches("[0-9]{" + LENGTH + "}") || !keyFits(digits))
            throw new IllegalArgumentException("not a RIB");
    }

    /// @throws Refusal `actors.digits-only`, `actors.rib-length`, `actors.rib-key`
    static @Nullable Rib read(Typed form, String field) {
        var digits = TypedDigits.read(form, field, LENGTH, "actors.rib-length");
        if (digits.isPresent() && !keyFits(digits.get())) throw new Refusal("actors.rib-key").about(field);
        return digits.map(Rib::new).orElse(null);
    }

    /// The key is chosen such that the whole number is a multiple of 97.
    private static boolean keyFits(String digits) {
        return new BigInteger(digits).mod(MODULUS).signum() == 0;
    }

    /// In its four groups.
    String grouped() {
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6, 22) + " "
                + digits.substring(22);
    }

    @Override
    public String toString() {
        return "RIB";
    }
}
