package ruche.actors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Rows;

/// A paper that an actor handed in. Private, with its file.
///
/// @param kind code
/// @param fileName as it was called; empty once erased
/// @param expiresOn last day on which it is valid; null for no end
/// @param why of a refusal, in the words of whoever checked
/// @param erased whether its file has been taken away
public record Paper(
        PaperId id,
        ActorId actor,
        String kind,
        String fileName,
        LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        Instant handedAt,
        @Nullable UUID handedBy,
        @Nullable Verdict verdict,
        String why,
        @Nullable Instant checkedAt,
        @Nullable UUID checkedBy,
        boolean erased) {
    /// What the check of a paper said.
    public enum Verdict {
        ACCEPTED,
        REFUSED
    }

    static final String COLUMNS = "p.id, p.actor_id, p.kind_code, p.file_name, p.issued_on, p.expires_on, p.handed_at, "
            + "p.handed_by, p.verdict, p.verdict_why, p.checked_at, p.checked_by, p.erased_at is not null as erased";

    static Paper of(ResultSet row, int number) throws SQLException {
        var verdict = row.getString("verdict");
        return new Paper(
                new PaperId(row.getObject("id", UUID.class)),
                new ActorId(row.getObject("actor_id", UUID.class)),
                row.getString("kind_code"),
                row.getString("file_name"),
                row.getObject("issued_on", LocalDate.class),
                Rows.day(row, "expires_on"),
                row.getObject("handed_at", OffsetDateTime.class).toInstant(),
                row.getObject("handed_by", UUID.class),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getString("verdict_why"),
                Rows.instantOrNull(row, "checked_at"),
                row.getObject("checked_by", UUID.class),
                row.getBoolean("erased"));
    }

    /// @param soon days before its end at which it is told to end soon
    PaperState state(LocalDate today, int soon) {
        if (erased) return PaperState.MISSING;
        if (verdict == Verdict.REFUSED) return PaperState.REFUSED;
        if (expiresOn != null && expiresOn.isBefore(today)) return PaperState.EXPIRED;
        if (verdict == null) return PaperState.TO_CHECK;
        return expiresOn != null && !expiresOn.isAfter(today.plusDays(soon))
                ? PaperState.SOON_EXPIRED
                : PaperState.VALID;
    }
}
