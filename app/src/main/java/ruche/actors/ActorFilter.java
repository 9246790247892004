package ruche.actors;

import org.jspecify.annotations.Nullable;

/// Which actors to list; the conditions combine.
///
/// @param words parts of the name, in any spelling; empty for all
public record ActorFilter(
        @Nullable ActorKind kind, @Nullable String commune, String words) {
    public static final ActorFilter ALL = new ActorFilter(null, null, "");
}
