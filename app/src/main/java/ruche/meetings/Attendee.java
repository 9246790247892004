package ruche.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Rows;

/// Somebody who takes part, the same from meeting to meeting.
///
/// @param label may name a person: for staff only
/// @param heads how many persons this stands for
public record Attendee(
        AttendeeId id,
        Category category,
        @Nullable UUID actor,
        @Nullable Bilingual label,
        int heads) {

    static Attendee of(ResultSet row, int number) throws SQLException {
        return new Attendee(
                new AttendeeId(row.getObject("id", UUID.class)),
                Category.of(row, number),
                row.getObject("actor_id", UUID.class),
                Rows.textOrNull(row, "label"),
                row.getInt("heads"));
    }
}
