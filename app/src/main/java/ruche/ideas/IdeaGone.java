package ruche.ideas;

import ruche.kernel.CellId;

/// An idea stands for itself no longer: it was merged or withdrawn. Told in the same transaction, so that later
/// stages close what they still await or have decided of it.
public record IdeaGone(CellId cell, IdeaId idea) {}
