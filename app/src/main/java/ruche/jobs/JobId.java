package ruche.jobs;

import java.util.UUID;

/// One piece of long work.
public record JobId(UUID value) {}
