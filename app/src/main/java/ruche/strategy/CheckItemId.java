package ruche.strategy;

import java.util.UUID;

/// A question of a cycle's checklist.
public record CheckItemId(UUID value) {}
