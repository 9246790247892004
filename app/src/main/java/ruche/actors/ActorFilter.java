package ruche.actors;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import ruche.shell.Typed;

/// Which actors to list; the conditions combine.
///
/// @param words parts of the name, in any spelling; empty for all
public record ActorFilter(
        @Nullable ActorKind kind, @Nullable String commune, String words) {
    public static final ActorFilter ALL = new ActorFilter(null, null, "");

    /// As the address of a list, a file or a sheet of actors says it.
    public static ActorFilter read(Typed asked) {
        return new ActorFilter(
                Arrays.stream(ActorKind.values())
                        .filter(kind -> kind.name().equals(asked.text("kind")))
                        .findFirst()
                        .orElse(null),
                asked.checked("commune") ? asked.text("commune") : null,
                asked.text("words"));
    }
}
