package ruche.engine.text.twins;

/// What two ideas probably are to one another. A person decides.
public enum Verdict {
    /// The same project in the same place: a probable duplicate.
    SAME,
    /// The same project elsewhere: to be linked.
    ELSEWHERE,
    /// Not far from one another: to be shown.
    NEAR
}
