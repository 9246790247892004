package ruche.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody counted among those who took part: an organisation, or persons on one line of a sheet. Never a name of
/// a person.
///
/// @param key by which lists are paged
/// @param actor the organisation, or the one the persons come from
record TookPart(UUID key, @Nullable UUID actor, int heads) {
    static TookPart of(ResultSet row, int number) throws SQLException {
        return new TookPart(
                row.getObject("key", UUID.class), row.getObject("actor_id", UUID.class), row.getInt("heads"));
    }
}
