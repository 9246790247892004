package ruche.publication;

import java.util.UUID;

/// A restitution.
public record RestitutionId(UUID value) {}
