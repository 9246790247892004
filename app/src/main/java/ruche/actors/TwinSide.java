package ruche.actors;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;

/// What is known of an actor that tells whether another is the same.
///
/// @param acronym what it says it is called in short; may be empty
/// @param contacts in one spelling, with their kind; never shown
/// @param receipt its number in one spelling; empty where not known
/// @param ice empty where not known
record TwinSide(
        @Nullable UUID id,
        ActorKind kind,
        Bilingual name,
        @Nullable String commune,
        String field,
        String acronym,
        Set<Reach> contacts,
        String receipt,
        String ice) {
    record Reach(ContactKind kind, String value) {}

    static TwinSide of(NewActor actor) {
        return new TwinSide(
                null, actor.kind(), actor.name(), actor.commune(), actor.field(), actor.acronym(), Set.of(), "", "");
    }

    /// What it says it is called in short, in one spelling.
    String letters() {
        return ActorName.letters(acronym);
    }

    /// Its names, of which there may be one only.
    List<ActorName> names() {
        return Stream.of(name.ar(), name.fr())
                .filter(text -> !text.isEmpty())
                .map(ActorName::of)
                .toList();
    }
}
