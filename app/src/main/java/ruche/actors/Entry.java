package ruche.actors;

import java.util.List;

/// What became of an actor entered by hand.
sealed interface Entry {
    record Added(ActorId id) implements Entry {}

    /// Not stored: whoever enters it is first shown those that are probably the same. Entering it again, insisting,
    /// stores it.
    record LooksLike(List<Actor> known) implements Entry {}
}
