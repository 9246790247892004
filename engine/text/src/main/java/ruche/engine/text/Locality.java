package ruche.engine.text;

import java.util.Collections;
import java.util.Set;

/// A place smaller than a commune that a text names after its kind: a douar, a quarter, a school.
///
/// @param name in normal form
/// @param from the word of the kind, or the first of the name where none stands before it
/// @param to the word after the name
/// @param codes of the places of the territory's list that it may be; none where the list has none of that name
public record Locality(Sort sort, String name, int from, int to, Set<String> codes) {
    public Locality {
        codes = Set.copyOf(codes);
    }

    public enum Sort {
        DOUAR,
        QUARTER,
        /// A school, a mosque, a health centre with a name of its own.
        BUILDING
    }

    /// The first word of the name.
    public int nameFrom() {
        return to - name.split(" ").length;
    }

    public String skeleton() {
        return Skeleton.of(name);
    }

    /// Whether two names are one in any spelling and script: « العطايا », « لعطايا » and « Laâtaya ». Where the
    /// list has both, it tells.
    public boolean same(Locality other) {
        if (!codes.isEmpty() && !other.codes.isEmpty()) return !Collections.disjoint(codes, other.codes);
        return Names.same(name, other.name);
    }
}
