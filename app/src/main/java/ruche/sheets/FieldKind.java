package ruche.sheets;

/// What sort of value a field takes.
public enum FieldKind {
    /// Free words.
    TEXT,
    /// A sum of money.
    AMOUNT,
    /// A day.
    DATE,
    /// One of the caller's options.
    CHOICE,
    /// One of the caller's places; read like a choice.
    PLACE,
    /// A plain number.
    NUMBER,
    /// A reference; kept as written, even when it is all digits.
    CODE,
    YEAR,
    PHONE,
    EMAIL;

    boolean isLookedUp() {
        return this == CHOICE || this == PLACE;
    }

    /// A figure belongs to the row it stands in and is never copied to another.
    boolean isFigure() {
        return this == AMOUNT || this == NUMBER;
    }
}
