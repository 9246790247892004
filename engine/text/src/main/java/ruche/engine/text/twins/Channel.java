package ruche.engine.text.twins;

/// The kinds of features, each compared by itself.
enum Channel {
    CONCEPT,
    SUBJECT,
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

    static final int COUNT = values().length;
}
