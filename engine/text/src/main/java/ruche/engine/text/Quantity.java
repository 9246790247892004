package ruche.engine.text;

/// A number of something that a text names, in digits or in words.
///
/// @param unit `km`, `m`, `m2`, `m3`, `ha`, `kg`, `t`, `l`, `DH`, `%`, `year`, `month`, `day`, `hour`; empty where it
/// counts things or people
/// @param from the first word of it
/// @param to the word after it
public record Quantity(double value, String unit, int from, int to) {
    /// Whether two of them tell the same; both count things, or have one unit.
    public boolean same(Quantity other) {
        return value == other.value && unit.equals(other.unit);
    }

    /// Unit and value, one word for an index.
    public String key() {
        return unit
                + (value == Math.rint(value) && Math.abs(value) < 1e15
                        ? Long.toString((long) value)
                        : Double.toString(value));
    }
}
