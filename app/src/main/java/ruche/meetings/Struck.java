package ruche.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Somebody struck from a meeting's sheet: the line stays there and says why.
///
/// @param why for staff and facilitators
public record Struck(Attendee attendee, String why) {
    static Struck of(ResultSet row, int number) throws SQLException {
        return new Struck(Attendee.of(row, number), row.getString("struck_why"));
    }
}
