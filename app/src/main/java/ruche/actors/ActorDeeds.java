package ruche.actors;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;

/// What an actor did, and what is still open for it: a bean of each module that knows either, for whoever says of the
/// actor that it exists no more.
public interface ActorDeeds {
    /// The latest thing it did.
    Optional<Deed> latest(CellId cell, UUID actor);

    /// What still waits for it or from it, the nearest day first; a hundred at most.
    List<Open> open(CellId cell, UUID actor);

    /// @param key message key, with `{0}` for what
    record Deed(LocalDate on, String key, Bilingual what) {}

    /// @param key message key of its sort
    /// @param path below the cell's address
    record Open(String key, Bilingual what, String path) {}
}
