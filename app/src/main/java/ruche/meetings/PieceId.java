package ruche.meetings;

import java.util.UUID;

/// Names a piece of evidence inside its cell.
public record PieceId(UUID value) {}
