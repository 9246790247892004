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
/// @param names its name in each language that has one, as names are compared
record TwinSide(
        @Nullable UUID id,
        ActorKind kind,
        Bilingual name,
        @Nullable String commune,
        String field,
        String acronym,
        Set<Reach> contacts,
        String receipt,
        String ice,
        List<ActorName> names) {
    /// Its names are read once: it is compared with hundreds.
    TwinSide(
            @Nullable UUID id,
            ActorKind kind,
            Bilingual name,
            @Nullable String commune,
            String field,
            String acronym,
            Set<Reach> contacts,
            String receipt,
            String ice) {
        this(id, kind, name, commune, field, acronym, contacts, receipt, ice, read(name));
    }

    record Reach(ContactKind kind, String value) {}

    static TwinSide of(NewActor actor) {
        return new TwinSide(
                null, actor.kind(), actor.name(), actor.commune(), actor.field(), actor.acronym(), Set.of(), "", "");
    }

    /// What it says it is called in short, in one spelling.
    String letters() {
        return ActorName.letters(acronym);
    }

    private static List<ActorName> read(Bilingual name) {
        return Stream.of(name.ar(), name.fr())
                .filter(text -> !text.isEmpty())
                .map(ActorName::of)
                .toList();
    }
}
