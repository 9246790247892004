package ruche.engine.text.search;

/// Which record an entry stands for. Two keys are two records.
public record EntryKey(String cell, String kind, String id) {
    private static final char BETWEEN = '\u0001';

    public EntryKey {
        named("cell", cell);
        named("kind", kind);
        named("id", id);
    }

    /// @throws IllegalArgumentException for what an index could not tell apart
    static void named(String what, String name) {
        boolean known = !name.isEmpty()
                && name.length() <= 200
                && name.codePoints().noneMatch(point -> point < ' ' || (point >= 0xD800 && point <= 0xDFFF));
        if (!known) throw new IllegalArgumentException("not a name of a " + what + ": " + name);
    }

    String term() {
        return cell + BETWEEN + kind + BETWEEN + id;
    }

    static EntryKey of(String term) {
        var parts = term.split(String.valueOf(BETWEEN), -1);
        return new EntryKey(parts[0], parts[1], parts[2]);
    }
}
