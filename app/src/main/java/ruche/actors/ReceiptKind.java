package ruche.actors;

/// What the authority answers a declaration of an association with.
enum ReceiptKind {
    /// Given at once, sealed and dated.
    PROVISIONAL,
    FINAL
}
