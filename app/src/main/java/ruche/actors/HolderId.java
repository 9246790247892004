package ruche.actors;

import java.util.UUID;

/// Somebody's mandate in an actor.
record HolderId(UUID value) {}
