package ruche.ideas;

/// What an agent found for an item of the checklist.
public enum CheckAnswer {
    OK,
    MISSING,
    NOT_APPLICABLE;

    /// Message key of its wording.
    String key() {
        return "ideas.check-" + name();
    }
}
