package ruche.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Rows;

/// What a meeting recommended or decided, followed until it is carried out or given up.
///
/// @param owner the actor who must do it; null where only words say who
/// @param ownerText who must do it, where no actor says it; may be empty
/// @param doneOn the day it was carried out
/// @param why the reason of its state; never empty when it was given up
public record Recommendation(
        RecommendationId id,
        MeetingId meeting,
        Kind kind,
        String code,
        Bilingual text,
        @Nullable UUID owner,
        String ownerText,
        @Nullable LocalDate due,
        State state,
        @Nullable LocalDate doneOn,
        String why) {
    /// What it binds to.
    public enum Kind {
        RECOMMENDATION,
        DECISION
    }

    /// How far it is.
    public enum State {
        OPEN,
        UNDER_WAY,
        DONE,
        DROPPED
    }

    /// Whether it should have been carried out before `today`.
    public boolean late(LocalDate today) {
        return waits() && due != null && due.isBefore(today);
    }

    /// How many days it is late: until today while it waits, else until it was carried out; 0 when it is not, and when
    /// it was given up.
    public long daysLate(LocalDate today) {
        var until = state == State.DONE ? doneOn : late(today) ? today : null;
        if (due == null || until == null) return 0;
        return Math.max(0, ChronoUnit.DAYS.between(due, until));
    }

    /// Whether it still waits to be carried out.
    public boolean waits() {
        return state == State.OPEN || state == State.UNDER_WAY;
    }

    static Recommendation of(ResultSet row, int number) throws SQLException {
        return new Recommendation(
                new RecommendationId(row.getObject("id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                Rows.bilingual(row, "text"),
                row.getObject("owner_id", UUID.class),
                row.getString("owner"),
                Rows.day(row, "due"),
                State.valueOf(row.getString("state")),
                Rows.day(row, "done_on"),
                row.getString("why"));
    }
}
