package ruche.actors;

import org.jspecify.annotations.Nullable;
import ruche.shell.Typed;

/// Which actors of the registry are meant; the conditions combine.
///
/// @param field a word of the list of fields, or an actor's own; empty for all
/// @param words parts of the name, in any spelling; empty for all
public record ActorChoice(
        @Nullable ActorKind kind, @Nullable String commune, String field, String words) {
    /// As a form's fields of these names say it.
    public static ActorChoice read(Typed form) {
        var commune = form.line("commune");
        return new ActorChoice(
                form.checked("kind") ? form.one(ActorKind.class, "kind") : null,
                commune.isEmpty() ? null : commune,
                form.line("field"),
                form.line("words"));
    }

    public boolean all() {
        return kind == null && commune == null && field.isEmpty() && words.isEmpty();
    }
}
