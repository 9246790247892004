package ruche.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Rows;

/// A part of minutes, as the cell's template has it.
///
/// @param begins what a first draft says there, of a text; `{title}`, `{day}`, `{place}` and `{chair}` stand for the
///     meeting's own
public record MinutesPart(
        String code, Kind kind, Bilingual heading, @Nullable Bilingual begins) {
    /// What stands in it.
    public enum Kind {
        /// What somebody writes.
        TEXT,
        /// Who was there, counted as the attendance sheet has it.
        PRESENCE,
        /// Each point of the agenda: what was said, what it came to.
        AGENDA,
        /// The meeting's recommendations and decisions.
        RESOLUTIONS
    }

    static MinutesPart of(ResultSet row, int number) throws SQLException {
        return new MinutesPart(
                row.getString("code"),
                Kind.valueOf(row.getString("kind")),
                Rows.bilingual(row, "heading"),
                Rows.textOrNull(row, "begins"));
    }
}
