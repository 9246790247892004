package ruche.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import ruche.kernel.Bilingual;
import ruche.kernel.Rows;

/// How many of one category took part. Rows of different units are never summed.
///
/// @param category its code
/// @param count distinct organisations, or distinct persons
public record ParticipationRow(String category, Bilingual name, Unit unit, long count) {
    static ParticipationRow of(ResultSet row, int number) throws SQLException {
        return new ParticipationRow(
                row.getString("code"),
                Rows.bilingual(row, "name"),
                Unit.valueOf(row.getString("unit")),
                row.getLong("count"));
    }
}
