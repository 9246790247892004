package ruche.strategy;

import java.util.UUID;

/// A cycle of a cell.
public record CycleId(UUID value) {}
