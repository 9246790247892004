package ruche.engine.text;

/// How the places of two texts stand to one another.
public enum Place {
    SAME,
    OTHER,
    /// One of them tells none.
    UNKNOWN
}
