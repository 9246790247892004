package ruche.ideas;

/// What an idea already there probably is to another, the likeliest repeat first.
enum TwinKind {
    /// The same project in the same place and cycle: a probable duplicate.
    SAME,
    /// The same project in the same place, in another cycle.
    BEFORE,
    /// The same project in another place.
    ELSEWHERE,
    /// Not far from it.
    NEAR;

    /// Message key of its heading.
    String key() {
        return "ideas.twin-" + name();
    }
}
