package ruche.accounts;

import java.util.Collection;
import java.util.SequencedMap;
import java.util.UUID;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;

/// The bodies that a member or the representative of a service may speak for: told by the module that knows them.
public interface Bodies {
    /// The few to choose from, in order, and those already chosen.
    SequencedMap<UUID, Bilingual> choices(CellId cell, Collection<UUID> chosen);

    /// The one of that name, in any spelling.
    ///
    /// @throws ruche.kernel.Refusal if there is none, or more than one
    UUID named(CellId cell, String name);

    /// @throws ruche.kernel.NotFound if the cell has no such body
    void mustKnow(CellId cell, UUID body);
}
