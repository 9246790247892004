package ruche.actors;

/// What somebody is in an actor.
public enum Office {
    PRESIDENT(true),
    VICE_PRESIDENT(false),
    SECRETARY(true),
    DEPUTY_SECRETARY(false),
    TREASURER(true),
    DEPUTY_TREASURER(false),
    ADVISER(false),
    MANAGER(false),
    MEMBER(false);

    private final boolean single;

    Office(boolean single) {
        this.single = single;
    }

    /// Whether one person at a time holds it.
    boolean single() {
        return single;
    }
}
