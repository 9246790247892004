package ruche.actors;

/// How far a request to enter the registry is.
enum RequestState {
    /// Being written by whoever asks.
    DRAFT,
    /// Waits for the staff.
    SENT,
    /// The staff wants to know more: whoever asks may change it and send it again.
    ASKED,
    ACCEPTED,
    REFUSED,
    WITHDRAWN;

    /// Whether whoever asks may write in it.
    boolean open() {
        return this == DRAFT || this == ASKED;
    }

    /// Whether the staff has a word to say.
    boolean pending() {
        return this == SENT || this == ASKED;
    }

    String style() {
        return switch (this) {
            case ACCEPTED -> "good";
            case REFUSED -> "bad";
            case ASKED, DRAFT -> "wait";
            case SENT, WITHDRAWN -> "";
        };
    }
}
