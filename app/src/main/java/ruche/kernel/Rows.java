package ruche.kernel;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/// Rows of a query as records.
public final class Rows {
    private Rows() {}

    /// Columns to the record's components of the same name (`cost_minor` to `costMinor`).
    public static <T> RowMapper<T> rows(Class<T> type) {
        return new SimplePropertyRowMapper<>(type);
    }
}
