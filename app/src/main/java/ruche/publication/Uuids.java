package ruche.publication;

import java.util.UUID;
import ruche.kernel.NotFound;

/// Ids as they stand in addresses.
final class Uuids {
    private Uuids() {}

    /// @throws NotFound if it is none: there can be nothing under it
    static UUID of(String text) {
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) throw new NotFound(text);
        return UUID.fromString(text);
    }
}
