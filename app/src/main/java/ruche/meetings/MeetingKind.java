package ruche.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import ruche.kernel.Bilingual;
import ruche.kernel.Rows;

/// What sort of meeting; data of the cell.
///
/// @param counts whether the table of who took part in the cycle is drawn from such meetings
public record MeetingKind(String code, Bilingual name, boolean counts) {
    static MeetingKind of(ResultSet row, int number) throws SQLException {
        return new MeetingKind(row.getString("code"), Rows.bilingual(row, "name"), row.getBoolean("counts"));
    }
}
