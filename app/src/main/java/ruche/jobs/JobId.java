package ruche.jobs;

import java.util.UUID;

/// A piece of long work in a cell.
public record JobId(UUID value) {}
