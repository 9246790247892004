package ruche.actors;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a printed directory says of an actor: nothing but what everybody may know.
///
/// @param receiptNumber empty where no receipt is known
/// @param receiptOn null where no receipt is known
/// @param contacts those that the actor wants public, as written
public record DirectoryEntry(
        Actor actor, String receiptNumber, @Nullable LocalDate receiptOn, List<String> contacts) {}
