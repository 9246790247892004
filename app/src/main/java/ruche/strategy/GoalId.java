package ruche.strategy;

import java.util.UUID;

/// A goal of a work programme.
public record GoalId(UUID value) {}
