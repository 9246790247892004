package ruche.actors;

/// What an actor's papers are needed for.
public enum PaperUse {
    MEMBERSHIP,
    /// To answer a call for projects.
    CALL,
    /// To sign an agreement.
    AGREEMENT
}
