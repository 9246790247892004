package ruche.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import ruche.kernel.Bilingual;
import ruche.kernel.Rows;

/// As what somebody takes part; data of the cell.
public record Category(String code, Bilingual name, Unit unit) {
    static Category of(ResultSet row, int number) throws SQLException {
        return new Category(row.getString("code"), Rows.bilingual(row, "name"), Unit.valueOf(row.getString("unit")));
    }
}
