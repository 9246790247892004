package ruche.actors;

import java.util.UUID;

/// An actor of a cell's registry.
public record ActorId(UUID value) {}
