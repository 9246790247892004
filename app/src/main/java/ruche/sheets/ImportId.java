package ruche.sheets;

import java.util.UUID;

/// One import of one file.
public record ImportId(UUID value) {}
