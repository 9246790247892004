package ruche.ideas;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What scrutiny may ask the proposer to complete.
public enum AskedField {
    TITLE("title"),
    DESCRIPTION("description"),
    COMMUNE("commune"),
    DOUAR("douar"),
    TARGET_GROUPS("targetGroups"),
    BENEFICIARIES("beneficiaries"),
    ASKED("asked"),
    OWN("own");

    private final String field;

    AskedField(String field) {
        this.field = field;
    }

    /// Name of the form's field.
    String field() {
        return field;
    }

    /// Message key of its wording.
    String key() {
        return "ideas.field-" + field;
    }

    static String stored(Set<AskedField> fields) {
        return fields.stream().map(AskedField::name).sorted().collect(Collectors.joining(" "));
    }

    static Set<AskedField> read(String stored) {
        var fields = EnumSet.noneOf(AskedField.class);
        Arrays.stream(stored.split(" "))
                .filter(name -> !name.isEmpty())
                .map(AskedField::valueOf)
                .forEach(fields::add);
        return fields;
    }
}
