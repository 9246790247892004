package ruche.actors;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import ruche.shell.Typed;

/// Which actors to list; the conditions combine.
///
/// @param field what they work on; empty for those that say none, null for all
/// @param words parts of the name, in any spelling; empty for all
public record ActorFilter(
        @Nullable ActorKind kind,
        @Nullable String commune,
        @Nullable String field,
        String words) {
    /// As an address says that no field is told.
    static final String NO_FIELD = "-";

    public static final ActorFilter ALL = new ActorFilter(null, null, "");

    /// Of whatever field.
    public ActorFilter(@Nullable ActorKind kind, @Nullable String commune, String words) {
        this(kind, commune, null, words);
    }

    /// As the address of a list, a file or a sheet of actors says it.
    public static ActorFilter read(Typed asked) {
        return new ActorFilter(
                Arrays.stream(ActorKind.values())
                        .filter(kind -> kind.name().equals(asked.text("kind")))
                        .findFirst()
                        .orElse(null),
                asked.checked("commune") ? asked.text("commune") : null,
                asked.checked("field") ? (asked.text("field").equals(NO_FIELD) ? "" : asked.text("field")) : null,
                asked.text("words"));
    }
}
