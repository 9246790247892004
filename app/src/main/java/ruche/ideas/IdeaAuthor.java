package ruche.ideas;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One whose idea it is. After a merge an idea has several.
///
/// @param actorId in the registry of actors, if it stands there
/// @param via the merge through which the author came; null for the idea's own
public record IdeaAuthor(
        int position,
        @Nullable UUID actorId,
        String name,
        @Nullable UUID via) {}
