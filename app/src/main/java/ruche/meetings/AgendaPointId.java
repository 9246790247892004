package ruche.meetings;

import java.util.UUID;

/// Names one inside its cell.
public record AgendaPointId(UUID value) {}
