package ruche.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing the caller wants to know of each row.
///
/// @param id the caller's own id
/// @param labels headers under which people write it, in any language
/// @param needed a row without it is left
/// @param fillGroup fields of the same group are taken from the row above where all of them are blank; `null`: never
/// @param elseFrom the field whose value stands in where this one is blank; `null`: none
/// @param options what a choice or place can be; empty for other kinds
/// @param exact whether only an option's own spelling is taken for it, since the field may say something else
/// @param several whether one cell may hold several, each a value of the kind
/// @param personal whether only those who may bring such things read it in a plan
public record Field(
        String id,
        FieldKind kind,
        List<String> labels,
        boolean needed,
        @Nullable String fillGroup,
        @Nullable String elseFrom,
        List<Option> options,
        boolean exact,
        boolean several,
        boolean personal) {

    /// Between several values of one cell.
    public static final String AND = " · ";

    public Field {
        labels = List.copyOf(labels);
        options = List.copyOf(options);
        if (fillGroup != null && kind.isFigure()) {
            throw new IllegalArgumentException("a figure is never filled down: " + id);
        }
    }

    public static Field of(String id, FieldKind kind, String... labels) {
        return new Field(id, kind, List.of(labels), false, null, null, List.of(), false, false, false);
    }

    /// A row without it is left.
    public Field asNeeded() {
        return new Field(id, kind, labels, true, fillGroup, elseFrom, options, exact, several, personal);
    }

    /// Taken from the row above where blank.
    public Field filledDown() {
        return filledDownWith(id);
    }

    /// Taken from the row above where all fields of the group are blank.
    public Field filledDownWith(String group) {
        return new Field(id, kind, labels, needed, group, elseFrom, options, exact, several, personal);
    }

    /// Takes the value of another field where blank.
    public Field orElseFrom(String field) {
        return new Field(id, kind, labels, needed, fillGroup, field, options, exact, several, personal);
    }

    public Field among(List<Option> choices) {
        return new Field(id, kind, labels, needed, fillGroup, elseFrom, choices, exact, several, personal);
    }

    /// Only an option's own spelling is taken for it: what is near to one may be another thing.
    public Field exactly() {
        return new Field(id, kind, labels, needed, fillGroup, elseFrom, options, true, several, personal);
    }

    /// One cell may hold several, joined by [#AND] once they are read.
    public Field asSeveral() {
        return new Field(id, kind, labels, needed, fillGroup, elseFrom, options, exact, true, personal);
    }

    /// What is private of persons or bodies.
    public Field asPersonal() {
        return new Field(id, kind, labels, needed, fillGroup, elseFrom, options, exact, several, true);
    }
}
