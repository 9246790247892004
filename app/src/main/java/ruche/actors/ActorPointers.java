package ruche.actors;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ruche.kernel.CellId;

/// What points to actors: a bean of each module that keeps their ids, so that two can be merged and parted again
/// without a difference.
public interface ActorPointers {
    /// Points to the one what pointed to the other, in the caller's transaction. What cannot be pointed there, because
    /// the one already stands beside it, stays.
    List<Moved> move(CellId cell, UUID from, UUID into);

    /// Points back what was moved, unless it was changed since. Parts of other modules are passed over.
    void moveBack(CellId cell, UUID from, UUID into, Moves moves);

    /// What of an actor that was merged stays with its own line, because the one it was merged into has its own.
    default List<Kept> kept(CellId cell, UUID from) {
        return List.of();
    }

    /// @param key message key, with `{0}` for how many
    record Kept(String key, long count) {
        /// None where there is nothing to tell.
        public static List<Kept> of(String key, long count) {
            return count == 0 ? List.of() : List.of(new Kept(key, count));
        }
    }

    /// @param part which table and column, a word no other module uses, such as `idea-author`
    /// @param line which row, in the module's own words
    /// @param was what stood there, where that was more than the actor's id
    /// @param became what stands there since
    record Moved(String part, String line, String was, String became) {
        public static Moved of(String part, String line) {
            return new Moved(part, line, "", "");
        }
    }

    /// All that one merger moved.
    record Moves(List<Moved> all) {
        public Moves {
            all = List.copyOf(all);
        }

        public String[] lines(String part) {
            return of(part).stream().map(Moved::line).toArray(String[]::new);
        }

        public List<Moved> of(String part) {
            return all.stream().filter(moved -> moved.part().equals(part)).toList();
        }
    }

    /// A list of actors in one column of one row.
    record Listed(List<UUID> ids) {
        public Listed {
            ids = List.copyOf(ids);
        }

        public static Listed of(UUID[] ids) {
            return new Listed(Arrays.asList(ids));
        }

        /// As stored in [Moved].
        public static Listed of(String text) {
            return new Listed(Arrays.stream(text.split(" "))
                    .filter(id -> !id.isEmpty())
                    .map(UUID::fromString)
                    .toList());
        }

        /// The one in the other's place, once.
        public Listed moved(UUID from, UUID into) {
            return replaced(from, into);
        }

        private Listed replaced(UUID away, UUID instead) {
            return new Listed(List.copyOf(new LinkedHashSet<>(
                    ids.stream().map(id -> id.equals(away) ? instead : id).toList())));
        }

        /// As it was, or, where others have changed it since, with the one that was put away again in its place.
        public Listed back(Moved moved, UUID from, UUID into) {
            var was = of(moved.was());
            if (equals(of(moved.became()))) return was;
            if (ids.contains(from) || !ids.contains(into)) return this;
            if (!was.ids().contains(into)) return replaced(into, from);
            var both = new LinkedHashSet<>(ids);
            both.add(from);
            return new Listed(List.copyOf(both));
        }

        public UUID[] array() {
            return ids.toArray(UUID[]::new);
        }

        @Override
        public String toString() {
            return ids.stream().map(UUID::toString).collect(Collectors.joining(" "));
        }
    }
}
