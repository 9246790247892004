package ruche.notices;

import java.util.UUID;

/// A message of a cell to one recipient.
public record NoticeId(UUID value) {}
