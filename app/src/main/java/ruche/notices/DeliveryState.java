package ruche.notices;

/// Where a delivery stands.
enum DeliveryState {
    WAITING,
    SENDING,
    SENT,
    /// The program fell over, or the line broke, after the message may have been taken: somebody has to say.
    PERHAPS,
    FAILED,
    HANDED_OVER,
    SKIPPED;

    String key() {
        return "notices.state-" + name();
    }

    /// Class of the badge that shows it.
    String style() {
        return switch (this) {
            case SENT, HANDED_OVER -> "good";
            case FAILED, PERHAPS -> "bad";
            case WAITING, SENDING -> "wait";
            case SKIPPED -> "";
        };
    }

    /// Whether somebody has to do something about it.
    boolean mayBeRetried() {
        return this == FAILED || this == PERHAPS;
    }
}
