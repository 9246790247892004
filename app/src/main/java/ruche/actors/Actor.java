package ruche.actors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Rows;

/// A line of the registry.
///
/// @param commune code of the place of its seat; null where not known
/// @param field a word of the list of fields, or its own; may be empty
/// @param acronym what it is called in short; may be empty
public record Actor(
        ActorId id,
        ActorKind kind,
        Bilingual name,
        @Nullable String commune,
        String field,
        String acronym) {
    static final String COLUMNS = "a.id, a.kind, a.name_ar, a.name_fr, a.commune, a.field, a.acronym";

    NewActor line() {
        return new NewActor(kind, name, commune, field, acronym);
    }

    static Actor of(ResultSet row, int number) throws SQLException {
        return new Actor(
                new ActorId(row.getObject("id", UUID.class)),
                ActorKind.valueOf(row.getString("kind")),
                Rows.bilingual(row, "name"),
                row.getString("commune"),
                row.getString("field"),
                row.getString("acronym"));
    }
}
