package ruche.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A report as it was published once.
///
/// @param number 1 for a cycle's first, then one more each time
/// @param hash SHA-256 of its content, in hexadecimal digits
/// @param moment the one its files bear
/// @param publishedOn the day, where it was written down later; else null
/// @param why it was published, in words
/// @param withdrawal null while it stands
public record Version(
        int number,
        String hash,
        Instant moment,
        Instant publishedAt,
        @Nullable LocalDate publishedOn,
        String why,
        @Nullable Withdrawal withdrawal) {

    /// That a version was taken back, and why.
    public record Withdrawal(Instant at, String why) {}

    public boolean stands() {
        return withdrawal == null;
    }

    static Version of(ResultSet row, int rowNumber) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Version(
                row.getInt("version"),
                HexFormat.of().formatHex(row.getBytes("content_hash")),
                row.getObject("moment", OffsetDateTime.class).toInstant(),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getObject("published_on", LocalDate.class),
                row.getString("why"),
                withdrawn == null ? null : new Withdrawal(withdrawn.toInstant(), row.getString("withdrawn_why")));
    }
}
