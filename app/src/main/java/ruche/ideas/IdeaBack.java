package ruche.ideas;

import ruche.kernel.CellId;

/// A merged idea stands for itself again. Told in the transaction that undoes the merge.
public record IdeaBack(CellId cell, IdeaId idea) {}
