package ruche.actors;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Slice;
import ruche.territory.Place;

/// One page of the directory.
///
/// @param backwards the last name first
/// @param communes of the cell, to filter by
/// @param names of the communes of this page's actors
record ActorList(
        ActorFilter filter, boolean backwards, Slice<Actor> slice, List<Place> communes, Map<String, Bilingual> names) {
    /// The two orders, as they stand in the address.
    static final String BY_NAME = "name";

    static final String BACKWARDS = "name-backwards";

    @Nullable Bilingual commune(Actor actor) {
        return actor.commune() == null ? null : names.get(actor.commune());
    }

    String order() {
        return backwards ? BACKWARDS : BY_NAME;
    }

    String kind() {
        return filter.kind() == null ? "" : filter.kind().name();
    }

    String commune() {
        return filter.commune() == null ? "" : filter.commune();
    }

    boolean filtered() {
        return !filter.equals(ActorFilter.ALL);
    }
}
