package ruche.territory;

import java.util.Collection;
import java.util.Set;

/// Where places are needed: a bean of each module that speaks of them, in whatever cell, so that the import of one
/// that is needed is not taken back.
@FunctionalInterface
public interface PlaceUse {
    /// Which of these places, by code, the module speaks of.
    Set<String> among(Collection<String> codes);
}
