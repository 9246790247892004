package ruche.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Rows;

/// A theme of a cycle, or a part of one.
///
/// @param position among its like, from 1
/// @param parent the axis whose part it is; null for an axis
public record Axis(
        AxisId id,
        CycleId cycle,
        String code,
        Bilingual name,
        int position,
        @Nullable AxisId parent) {

    static Axis of(ResultSet row, int number) throws SQLException {
        var parent = row.getObject("parent_id", UUID.class);
        return new Axis(
                new AxisId(row.getObject("id", UUID.class)),
                new CycleId(row.getObject("cycle_id", UUID.class)),
                row.getString("code"),
                Rows.bilingual(row, "name"),
                row.getInt("position"),
                parent == null ? null : new AxisId(parent));
    }

    /// Whether it is a part of another.
    public boolean sub() {
        return parent != null;
    }
}
