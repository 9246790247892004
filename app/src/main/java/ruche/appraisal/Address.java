package ruche.appraisal;

import java.util.UUID;
import ruche.kernel.NotFound;

/// Ids as they stand in addresses.
final class Address {
    private Address() {}

    /// @throws NotFound if it is none
    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new NotFound(text);
        }
    }
}
