package ruche.meetings;

import java.util.UUID;

/// Somebody who takes part, the same from meeting to meeting.
public record AttendeeId(UUID value) {}
