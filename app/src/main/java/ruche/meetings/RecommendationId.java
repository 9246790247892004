package ruche.meetings;

import java.util.UUID;

/// A recommendation or decision of a meeting.
public record RecommendationId(UUID value) {}
