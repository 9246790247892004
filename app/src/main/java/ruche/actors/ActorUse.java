package ruche.actors;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import ruche.kernel.CellId;

/// Where actors are needed: a bean of each module that speaks of them, so that the import of one that is needed is
/// not taken back.
@FunctionalInterface
public interface ActorUse {
    /// Which of these actors the module speaks of.
    Set<UUID> among(CellId cell, Collection<UUID> actors);
}
