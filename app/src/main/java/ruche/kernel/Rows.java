package ruche.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/// Rows of a query as records.
public final class Rows {
    private Rows() {}

    /// Columns to the record's components of the same name (`cost_minor` to `costMinor`).
    public static <T> RowMapper<T> rows(Class<T> type) {
        return new SimplePropertyRowMapper<>(type);
    }

    /// Columns `name_ar` and `name_fr` of a name that always stands.
    public static Bilingual bilingual(ResultSet row, String name) throws SQLException {
        return new Bilingual(row.getString(name + "_ar"), row.getString(name + "_fr"));
    }

    /// Columns `name_ar` and `name_fr`, both empty where there is no such text.
    public static @Nullable Bilingual textOrNull(ResultSet row, String name) throws SQLException {
        return Bilingual.orNull(row.getString(name + "_ar"), row.getString(name + "_fr"));
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
