package ruche.strategy;

import java.util.UUID;

/// An axis or sub-axis of one cycle.
public record AxisId(UUID value) {}
