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
public record Field(
        String id,
        FieldKind kind,
        List<String> labels,
        boolean needed,
        @Nullable String fillGroup,
        @Nullable String elseFrom,
        List<Option> options,
        boolean exact) {

    public Field {
        labels = List.copyOf(labels);
        options = List.copyOf(options);
        if (fillGroup != null && kind.isFigure()) {
            throw new IllegalArgumentException("a figure is never filled down: " + id);
        }
    }

    public static Field of(String id, FieldKind kind, String... labels) {
        return new Field(id, kind, List.of(labels), false, null, null, List.of(), false);
    }

    /// A row without it is left.
    public Field asNeeded() {
        return new Field(id, kind, labels, true, fillGroup, elseFrom, options, exact);
    }

    /// Taken from the row above where blank.
    public Field filledDown() {
        return filledDownWith(id);
    }

    /// Taken from the row above where all fields of the group are blank.
    public Field filledDownWith(String group) {
        return new Field(id, kind, labels, needed, group, elseFrom, options, exact);
    }

    /// Takes the value of another field where blank.
    public Field orElseFrom(String field) {
        return new Field(id, kind, labels, needed, fillGroup, field, options, exact);
    }

    public Field among(List<Option> choices) {
        return new Field(id, kind, labels, needed, fillGroup, elseFrom, choices, exact);
    }

    /// Only an option's own spelling is taken for it: what is near to one may be another thing.
    public Field exactly() {
        return new Field(id, kind, labels, needed, fillGroup, elseFrom, options, true);
    }
}
