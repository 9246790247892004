package ruche.actors;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Rows;

/// A kind of paper.
///
/// @param months for which it is valid where the paper itself names no end; null for no end
/// @param retired no longer asked for; kept for the papers handed in
public record PaperKind(
        String code, Bilingual name, @Nullable Integer months, boolean retired) {
    static PaperKind of(ResultSet row, int number) throws SQLException {
        return new PaperKind(
                row.getString("code"),
                Rows.bilingual(row, "name"),
                row.getObject("months", Integer.class),
                row.getBoolean("retired"));
    }
}
