package ruche.actors;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;

/// What is known of an actor that tells whether another is the same.
///
/// @param contacts in one spelling, with their kind; never shown
/// @param receipt its number in one spelling; empty where not known
/// @param ice empty where not known
record TwinSide(
        @Nullable UUID id,
        ActorKind kind,
        Bilingual name,
        @Nullable String commune,
        String field,
        Set<Reach> contacts,
        String receipt,
        String ice) {
    record Reach(ContactKind kind, String value) {}

    static TwinSide of(NewActor actor) {
        return new TwinSide(null, actor.kind(), actor.name(), actor.commune(), actor.field(), Set.of(), "", "");
    }

    /// Its names, of which there may be one only.
    List<ActorName> names() {
        return Stream.of(name.ar(), name.fr())
                .filter(text -> !text.isEmpty())
                .map(ActorName::of)
                .toList();
    }
}
