package ruche.notices;

/// Hands messages to a server.
interface Carrier {
    Channel channel();

    /// Whether a server was named in the settings.
    boolean ready();

    /// Hands one over, outside any transaction. Whatever goes wrong is an outcome.
    Outcome carry(Outgoing message);
}
