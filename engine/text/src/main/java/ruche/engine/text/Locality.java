package ruche.engine.text;

/// A place smaller than a commune that a text names after its kind: a douar, a quarter, a school.
///
/// @param name in normal form
/// @param from the word of the kind
/// @param to the word after the name
public record Locality(Sort sort, String name, int from, int to) {
    public enum Sort {
        DOUAR,
        QUARTER,
        /// A school, a mosque, a health centre with a name of its own.
        BUILDING
    }

    public String skeleton() {
        return Skeleton.of(name);
    }

    /// Whether two names are one in any spelling and script: « العطايا », « لعطايا » and « Laâtaya ».
    public boolean same(Locality other) {
        return Names.same(name, other.name);
    }
}
