package ruche.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Rows;
import ruche.strategy.AxisId;
import ruche.strategy.CycleId;

/// A meeting of a cycle.
///
/// @see NewMeeting
public record Meeting(
        MeetingId id,
        CycleId cycle,
        MeetingKind kind,
        LocalDate day,
        @Nullable AxisId axis,
        Bilingual title,
        @Nullable Bilingual place,
        List<UUID> facilitators,
        @Nullable Bilingual conclusion) {

    static Meeting of(ResultSet row, int number) throws SQLException {
        var axis = row.getObject("axis_id", UUID.class);
        return new Meeting(
                new MeetingId(row.getObject("id", UUID.class)),
                new CycleId(row.getObject("cycle_id", UUID.class)),
                MeetingKind.of(row, number),
                Objects.requireNonNull(Rows.day(row, "day")),
                axis == null ? null : new AxisId(axis),
                Rows.bilingual(row, "title"),
                Rows.textOrNull(row, "place"),
                List.of((UUID[]) row.getArray("facilitators").getArray()),
                Rows.textOrNull(row, "conclusion"));
    }

    /// As it would be set up anew.
    public NewMeeting asNew() {
        return new NewMeeting(cycle, kind.code(), day, axis, title, place, facilitators, conclusion);
    }
}
