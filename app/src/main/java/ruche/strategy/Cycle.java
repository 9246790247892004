package ruche.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Period;
import ruche.kernel.Rows;

/// One run of the process, from the study day to the evaluation.
///
/// @param takesIdeas whether whoever proposes may hand in for it; imports by the staff may always
/// @see NewCycle
public record Cycle(
        CycleId id,
        String code,
        int year,
        Bilingual title,
        Period period,
        @Nullable LocalDate presented,
        boolean communeRequired,
        @Nullable Bilingual context,
        @Nullable Bilingual notice,
        @Nullable Bilingual programmeTitle,
        boolean takesIdeas) {

    static Cycle of(ResultSet row, int number) throws SQLException {
        return new Cycle(
                new CycleId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getInt("year"),
                Rows.bilingual(row, "title"),
                Periods.of(row),
                Rows.day(row, "presented_on"),
                row.getBoolean("commune_required"),
                Rows.textOrNull(row, "context"),
                Rows.textOrNull(row, "notice"),
                Rows.textOrNull(row, "programme"),
                row.getBoolean("takes_ideas"));
    }

    /// As it would be set up anew.
    public NewCycle asNew() {
        return new NewCycle(code, year, title, period, presented, communeRequired, context, notice, programmeTitle);
    }
}
