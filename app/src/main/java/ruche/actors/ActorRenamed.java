package ruche.actors;

import ruche.kernel.Bilingual;
import ruche.kernel.CellId;

/// An event, in the same transaction: an actor bears another name from now on.
public record ActorRenamed(CellId cell, ActorId id, Bilingual name) {}
