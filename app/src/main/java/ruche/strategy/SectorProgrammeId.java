package ruche.strategy;

import java.util.UUID;

/// A sector programme in a cell's list.
public record SectorProgrammeId(UUID value) {}
