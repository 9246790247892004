package ruche.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.actors.ActorId;
import ruche.ideas.IdeaId;
import ruche.kernel.Rows;

/// An opinion asked of a service, and how it was answered.
///
/// @param number of the idea
/// @param answer null while it is awaited
/// @param givenOn null while it is awaited
record AskedLine(
        IdeaId idea,
        String number,
        ActorId service,
        LocalDate due,
        @Nullable Answer answer,
        @Nullable LocalDate givenOn) {
    static AskedLine of(ResultSet row, int rowNumber) throws SQLException {
        var overall = row.getString("overall");
        return new AskedLine(
                new IdeaId(row.getObject("idea_id", UUID.class)),
                row.getString("number"),
                new ActorId(row.getObject("service_id", UUID.class)),
                row.getObject("due", LocalDate.class),
                overall == null ? null : Answer.valueOf(overall),
                Rows.day(row, "given_on"));
    }

    /// By which a list is paged.
    String key() {
        return number + "/" + service.value();
    }
}
