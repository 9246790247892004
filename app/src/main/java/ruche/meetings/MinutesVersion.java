package ruche.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Rows;

/// A meeting's minutes as they were saved once.
///
/// @param number 1 for the first, then one more each time
/// @param hash SHA-256 of what it says, in hexadecimal digits
/// @param savedBy null where no account did; for staff
/// @param note what changed, in words; may be empty
/// @param corrects the published version that it corrects; 0 for none
/// @param remarks why it was sent back; for staff and the chair
/// @param publishedOn the day, where it was written down later; else null
/// @param onWord why it was validated or sent back without the chair's own account; empty where he did it himself
public record MinutesVersion(
        MeetingId meeting,
        int number,
        State state,
        String hash,
        Instant savedAt,
        @Nullable UUID savedBy,
        String note,
        int corrects,
        @Nullable Instant sentAt,
        @Nullable UUID sentBy,
        String remarks,
        @Nullable Instant answeredAt,
        @Nullable UUID answeredBy,
        String onWord,
        @Nullable Instant publishedAt,
        @Nullable LocalDate publishedOn) {
    static final String COLUMNS =
            "meeting_id, version, state, content_hash, saved_at, person_id, note, corrects, sent_at, sent_by, remarks,"
                    + " answered_at, answered_by, on_word, published_at, published_on";

    /// How far it is.
    public enum State {
        DRAFT,
        SENT,
        SENT_BACK,
        VALIDATED,
        PUBLISHED
    }

    /// Whether somebody waits for it or has agreed to it, so that nothing may be changed meanwhile.
    boolean fixed() {
        return state == State.SENT || state == State.VALIDATED;
    }

    public boolean isPublished() {
        return state == State.PUBLISHED;
    }

    static MinutesVersion of(ResultSet row, int number) throws SQLException {
        return new MinutesVersion(
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                HexFormat.of().formatHex(row.getBytes("content_hash")),
                Objects.requireNonNull(row.getObject("saved_at", OffsetDateTime.class))
                        .toInstant(),
                row.getObject("person_id", UUID.class),
                row.getString("note"),
                row.getInt("corrects"),
                Rows.instantOrNull(row, "sent_at"),
                row.getObject("sent_by", UUID.class),
                row.getString("remarks"),
                Rows.instantOrNull(row, "answered_at"),
                row.getObject("answered_by", UUID.class),
                row.getString("on_word"),
                Rows.instantOrNull(row, "published_at"),
                row.getObject("published_on", LocalDate.class));
    }
}
