package ruche.accounts;

import java.util.SequencedMap;
import java.util.UUID;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;

/// The bodies that a member or the representative of a service may speak for: told by the module that knows them.
public interface Bodies {
    /// In the order to choose from.
    SequencedMap<UUID, Bilingual> choices(CellId cell);
}
