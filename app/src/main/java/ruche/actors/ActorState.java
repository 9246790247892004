package ruche.actors;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of an actor.
///
/// @param undone whether the import that brought it was taken back
/// @param mergedInto null while it stands for itself
/// @param dissolvedOn null while it exists
/// @param dissolvedWhy public; empty while it exists
record ActorState(
        boolean undone, @Nullable UUID mergedInto, @Nullable LocalDate dissolvedOn, String dissolvedWhy) {
    boolean stands() {
        return !undone && mergedInto == null;
    }
}
