package ruche.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Rows;
import ruche.strategy.Cycle;
import ruche.strategy.CycleId;

/// A version of a report, its draft, or a list of ideas, put up for remarks.
///
/// @param version of the report; 0 for its draft and for a list of ideas
/// @param closes last day on which remarks are taken in
/// @param givenBackAt when it was said what became of the remarks; null until then
/// @param finalVersion of the report that came of it; 0 for none
/// @param summary what came of it, in words; null until it was given back
/// @param openedAt when it was put up
public record Restitution(
        RestitutionId id,
        CycleId cycle,
        Kind kind,
        int version,
        Bilingual title,
        @Nullable Bilingual lead,
        LocalDate opens,
        LocalDate closes,
        @Nullable Instant givenBackAt,
        int finalVersion,
        @Nullable Bilingual summary,
        Instant openedAt) {
    static final String COLUMNS = "id, cycle_id, kind, version, title_ar, title_fr, lead_ar, lead_fr, opens, closes,"
            + " given_back_at, final_version, summary_ar, summary_fr, opened_at";

    /// What is put up.
    public enum Kind {
        REPORT,
        IDEAS
    }

    /// Whether remarks are taken in on that day.
    public boolean open(LocalDate today) {
        return givenBackAt == null && !today.isBefore(opens) && !today.isAfter(closes);
    }

    /// Whether it is a report that was not published when it was put up.
    public boolean ofDraft() {
        return kind == Kind.REPORT && version == 0;
    }

    /// Where everybody reads what was put up, inside the cell; empty for ideas, which are read one by one.
    String text(Cycle in) {
        if (kind == Kind.IDEAS) return "";
        return ofDraft()
                ? "/restitutions/" + id.value() + "?whole=yes"
                : "/reports/" + in.code() + "/versions/" + version;
    }

    public boolean givenBack() {
        return givenBackAt != null;
    }

    String subject() {
        return "restitution/" + id.value();
    }

    static Restitution of(ResultSet row, int number) throws SQLException {
        return new Restitution(
                new RestitutionId(row.getObject("id", UUID.class)),
                new CycleId(row.getObject("cycle_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getInt("version"),
                Rows.bilingual(row, "title"),
                Rows.textOrNull(row, "lead"),
                Objects.requireNonNull(Rows.day(row, "opens")),
                Objects.requireNonNull(Rows.day(row, "closes")),
                Rows.instantOrNull(row, "given_back_at"),
                row.getInt("final_version"),
                Rows.textOrNull(row, "summary"),
                Objects.requireNonNull(Rows.instantOrNull(row, "opened_at")));
    }
}
