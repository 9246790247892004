package ruche.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Money;
import ruche.kernel.Period;
import ruche.kernel.Rows;

/// What a ministry or body already runs and can meet an idea with.
///
/// @see NewSectorProgramme
public record SectorProgramme(
        SectorProgrammeId id,
        String code,
        Bilingual name,
        UUID runBy,
        Period period,
        List<String> places,
        Set<String> axes,
        @Nullable Bilingual targetGroups,
        Set<Means> means,
        @Nullable Bilingual conditions,
        @Nullable Money ceiling,
        @Nullable Money left,
        Bounds bounds) {

    static SectorProgramme of(ResultSet row, int number) throws SQLException {
        var means = new TreeSet<Means>();
        for (var name : (String[]) row.getArray("means").getArray()) means.add(Means.valueOf(name));
        return new SectorProgramme(
                new SectorProgrammeId(row.getObject("id", UUID.class)),
                row.getString("code"),
                Rows.bilingual(row, "name"),
                row.getObject("run_by", UUID.class),
                Periods.of(row),
                List.of((String[]) row.getArray("places").getArray()),
                new TreeSet<>(Arrays.asList((String[]) row.getArray("axes").getArray())),
                Rows.textOrNull(row, "target_groups"),
                means,
                Rows.textOrNull(row, "conditions"),
                money(row, "ceiling_minor"),
                money(row, "left_minor"),
                new Bounds(money(row, "least_minor"), money(row, "most_minor"), row.getInt("share_percent")));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var minor = row.getObject(column, Long.class);
        return minor == null ? null : Money.of(minor, row.getString("currency"));
    }

    /// As it would be entered anew.
    public NewSectorProgramme asNew() {
        return new NewSectorProgramme(
                code, name, runBy, period, places, axes, targetGroups, means, conditions, ceiling, left, bounds);
    }
}
