package ruche.notices;

import java.util.UUID;

/// A message of a cell to many.
public record MailingId(UUID value) {}
