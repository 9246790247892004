package ruche.ideas;

import java.util.UUID;

/// An idea, inside the program. People call it by its number.
public record IdeaId(UUID value) {}
