package ruche.meetings;

import java.util.UUID;

/// A meeting of a cell.
public record MeetingId(UUID value) {}
