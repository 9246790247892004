package ruche.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Rows;

/// A place by its official code.
///
/// @param parent code of the place it lies in; null at the top
/// @param population2014 inhabitants at the census; null where not known
/// @param source where this was read
public record Place(
        String code,
        PlaceKind kind,
        @Nullable String parent,
        Bilingual name,
        @Nullable Integer population2014,
        @Nullable Integer population2024,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String source) {

    static final String COLUMNS = "p.code, p.kind, p.parent, p.name_ar, p.name_fr, p.population_2014, "
            + "p.population_2024, p.latitude, p.longitude, p.source";

    static Place of(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getString("code"),
                PlaceKind.valueOf(row.getString("kind")),
                row.getString("parent"),
                Rows.bilingual(row, "name"),
                row.getObject("population_2014", Integer.class),
                row.getObject("population_2024", Integer.class),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getString("source"));
    }
}
