package ruche.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Rows;

/// One piece of evidence: something anyone can look at to see that a recommendation was carried out.
///
/// @param meeting the meeting that shows it; only of the kind `MEETING`
/// @param address below the cell's address where it begins with `/`, else of another site; empty where none is needed
/// @param text what it shows; null where it speaks for itself
/// @param fileName empty but of the kind `FILE`
public record Piece(
        PieceId id,
        RecommendationId recommendation,
        Kind kind,
        @Nullable MeetingId meeting,
        String address,
        @Nullable Bilingual text,
        String fileName) {
    /// What one looks at.
    public enum Kind {
        MEETING,
        IDEAS,
        REPORT,
        ADDRESS,
        FILE,
        WORDS
    }

    static Piece of(ResultSet row, int number) throws SQLException {
        var meeting = row.getObject("meeting_id", UUID.class);
        return new Piece(
                new PieceId(row.getObject("id", UUID.class)),
                new RecommendationId(row.getObject("recommendation_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                meeting == null ? null : new MeetingId(meeting),
                row.getString("address"),
                Rows.textOrNull(row, "text"),
                row.getString("file_name"));
    }
}
