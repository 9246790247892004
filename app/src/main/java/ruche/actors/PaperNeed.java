package ruche.actors;

/// That an actor of a kind needs a paper of a kind for a use.
record PaperNeed(PaperUse use, ActorKind actor, String paper) {}
