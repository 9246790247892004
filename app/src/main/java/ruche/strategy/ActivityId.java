package ruche.strategy;

import java.util.UUID;

/// An activity under a goal.
public record ActivityId(UUID value) {}
