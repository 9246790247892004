package ruche.actors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Slice;
import ruche.territory.Place;

/// One page of the directory.
///
/// @param backwards the last name first
/// @param communes of the cell, to filter by
/// @param names of the communes of this page's actors
/// @param count of all pages; above [ActorDirectory#COUNTED] there are more
/// @param dissolved those of this page's actors that exist no more
record ActorList(
        ActorFilter filter,
        boolean backwards,
        Slice<Actor> slice,
        long count,
        List<Place> communes,
        Map<String, Bilingual> names,
        Set<UUID> dissolved) {
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

    /// As the address says it; empty for all.
    String field() {
        var field = filter.field();
        return field == null ? "" : field.isEmpty() ? ActorFilter.NO_FIELD : field;
    }

    /// What follows the address of a file of the same actors.
    String address() {
        var asked = new StringJoiner("&", "?", "").setEmptyValue("");
        add(asked, "kind", kind());
        add(asked, "commune", commune());
        add(asked, "field", field());
        add(asked, "words", filter.words());
        return asked.toString();
    }

    private static void add(StringJoiner asked, String name, String value) {
        if (!value.isEmpty()) asked.add(name + "=" + URLEncoder.encode(value, UTF_8));
    }

    /// Whether more than words of the name is asked for.
    boolean narrowed() {
        return !kind().isEmpty() || !commune().isEmpty() || !field().isEmpty();
    }

    boolean filtered() {
        return !filter.equals(ActorFilter.ALL);
    }
}
