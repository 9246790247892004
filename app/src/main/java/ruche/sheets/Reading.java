package ruche.sheets;

/// What became of a cell when it was read as a value of its field.
sealed interface Reading {

    /// Nothing stands there.
    record Blank() implements Reading {}

    record Read(Value value) implements Reading {}

    /// Read, with something the person should know.
    record ReadBut(Value value, Reason note) implements Reading {}

    /// Two meanings: the person is asked.
    record Ambiguous(Reason reason) implements Reading {}

    /// Something stands there that is no value of the kind; kept as text only.
    record Unreadable(Reason note) implements Reading {}

    Reading BLANK = new Blank();

    static Reading of(Value value) {
        return new Read(value);
    }
}
