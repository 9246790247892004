package ruche.actors;

/// How a paper stands, best first.
public enum PaperState {
    VALID,
    SOON_EXPIRED,
    TO_CHECK,
    EXPIRED,
    REFUSED,
    MISSING;

    /// Whether it serves.
    public boolean serves() {
        return this == VALID || this == SOON_EXPIRED;
    }

    String style() {
        return switch (this) {
            case VALID -> "good";
            case SOON_EXPIRED, TO_CHECK -> "wait";
            case EXPIRED, REFUSED, MISSING -> "bad";
        };
    }
}
