package ruche.actors;

import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;

/// An actor to enter in the registry.
///
/// @param commune code of the place of its seat; null where not known
/// @param field what it works on: a word of the list of fields, or its own; may be empty
/// @param acronym what it is called in short, such as ASPTT; may be empty
public record NewActor(
        ActorKind kind, Bilingual name, @Nullable String commune, String field, String acronym) {
    static final int LONGEST_ACRONYM = 40;

    public NewActor {
        field = field.strip();
        acronym = acronym.strip();
        commune = commune == null || commune.isBlank() ? null : commune.strip();
    }

    /// Of one that says no acronym.
    public NewActor(ActorKind kind, Bilingual name, @Nullable String commune, String field) {
        this(kind, name, commune, field, "");
    }

    NewActor named(Bilingual other) {
        return new NewActor(kind, other, commune, field, acronym);
    }
}
