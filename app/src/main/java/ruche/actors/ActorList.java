package ruche.actors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Slice;
import ruche.territory.Place;

/// One page of the directory.
///
/// @param communes of the cell, to filter by
/// @param names of the communes of this page's actors
record ActorList(ActorFilter filter, Slice<Actor> slice, List<Place> communes, Map<String, Bilingual> names) {
    @Nullable Bilingual commune(Actor actor) {
        return actor.commune() == null ? null : names.get(actor.commune());
    }

    String kind() {
        return filter.kind() == null ? "" : filter.kind().name();
    }

    String commune() {
        return filter.commune() == null ? "" : filter.commune();
    }

    /// The query of the next page.
    String next() {
        return "?kind=" + kind() + "&commune=" + code(commune()) + "&words=" + code(filter.words()) + "&after="
                + slice.next();
    }

    boolean filtered() {
        return !filter.equals(ActorFilter.ALL);
    }

    private static String code(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
