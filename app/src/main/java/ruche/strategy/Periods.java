package ruche.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import ruche.kernel.Period;
import ruche.kernel.Rows;

/// Periods in rows.
final class Periods {
    private Periods() {}

    static Period of(ResultSet row) throws SQLException {
        return new Period(Objects.requireNonNull(Rows.day(row, "from_day")), Rows.day(row, "to_day"));
    }
}
