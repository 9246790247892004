package ruche.sheets;

import java.util.List;
import java.util.Optional;

/// What the caller wants out of a file, in its own words.
///
/// @param fields what each row may give
/// @param identity the fields that, when all equal, make two rows repeat each other
/// @param currency ISO code of sums that say nothing else
public record Target(List<Field> fields, List<String> identity, String currency) {

    public Target {
        fields = List.copyOf(fields);
        identity = List.copyOf(identity);
        for (var id : identity) {
            if (fields.stream().noneMatch(field -> field.id().equals(id))) {
                throw new IllegalArgumentException("no field: " + id);
            }
        }
    }

    Optional<Field> field(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /// Whether some of what is asked for is private: what is noted of a row may quote it.
    boolean isPersonal() {
        return fields.stream().anyMatch(Field::personal);
    }

    boolean isPersonal(String field) {
        return field(field).filter(Field::personal).isPresent();
    }

    List<Field> of(FieldKind kind) {
        return fields.stream().filter(field -> field.kind() == kind).toList();
    }
}
