package ruche.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import ruche.kernel.Bilingual;
import ruche.kernel.Rows;

/// What an idea of a cycle is looked through for.
///
/// @param retired no longer asked; kept for the ideas it was asked of
public record CheckItem(CheckItemId id, String code, Bilingual text, boolean retired) {
    static CheckItem of(ResultSet row, int number) throws SQLException {
        return new CheckItem(
                new CheckItemId(row.getObject("id", UUID.class)),
                row.getString("code"),
                Rows.bilingual(row, "text"),
                row.getBoolean("retired"));
    }
}
