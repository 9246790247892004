package ruche.notices;

/// A way on which a message goes.
enum Channel {
    MAIL,
    SMS,
    IN_APP,
    PRINT;

    String key() {
        return "notices.channel-" + name();
    }

    /// Whether a server takes it.
    boolean leaves() {
        return this == MAIL || this == SMS;
    }
}
