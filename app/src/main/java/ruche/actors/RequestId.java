package ruche.actors;

import java.util.UUID;

/// A request to enter the registry.
record RequestId(UUID value) {}
