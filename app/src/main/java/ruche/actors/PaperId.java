package ruche.actors;

import java.util.UUID;

/// A paper that an actor handed in.
public record PaperId(UUID value) {}
