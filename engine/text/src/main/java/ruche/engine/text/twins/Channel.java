package ruche.engine.text.twins;

/// The kinds of features, each compared by itself.
enum Channel {
    CONCEPT,
    SUBJECT,
    /// Words that the glossary does not know and that may be what the idea is about.
    UNKNOWN,
    STEM,
    GRAM,
    SKELETON,
    NUMBER,
    PLACE;

    private static final int SHIFT = 28;

    int id(int sequence) {
        return ordinal() << SHIFT | sequence;
    }

    static int ordinal(int id) {
        return id >>> SHIFT;
    }

    static int sequence(int id) {
        return id & (1 << SHIFT) - 1;
    }

    static final int COUNT = values().length;
}
