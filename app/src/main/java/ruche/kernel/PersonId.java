package ruche.kernel;

import java.util.UUID;

/// A person with an account, in whatever cells.
public record PersonId(UUID value) {}
