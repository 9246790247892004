package ruche.engine.text.twins;

/// The kinds of features, each compared by itself.
enum Channel {
    CONCEPT(0),
    SUBJECT(1),
    /// Words that the glossary does not know and that may be what the idea is about.
    UNKNOWN(2),
    STEM(3),
    GRAM(4),
    SKELETON(5),
    NUMBER(6),
    PLACE(7);

    private static final int SHIFT = 28;

    private final int number;

    Channel(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    int id(int sequence) {
        return number << SHIFT | sequence;
    }

    static int number(int id) {
        return id >>> SHIFT;
    }

    static int sequence(int id) {
        return id & (1 << SHIFT) - 1;
    }

    static final int COUNT = values().length;
}
