package ruche.notices;

/// What came of a try.
sealed interface Outcome {
    /// @param to where it went
    /// @param answer what the server said
    record Taken(String to, String answer) implements Outcome {}

    /// Surely not taken, and perhaps taken later.
    ///
    /// @param reason message key
    record NotYet(String reason, String answer) implements Outcome {}

    /// Not taken, and never will be.
    record Never(String reason, String answer) implements Outcome {}

    /// The line broke at a moment at which the server may have taken it.
    record Unknown(String reason, String answer) implements Outcome {}
}
