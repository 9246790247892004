package ruche.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import ruche.kernel.Bilingual;
import ruche.kernel.Rows;

/// What the cell is there for; its activities serve one or more.
public record Objective(String code, Bilingual text) {
    static Objective of(ResultSet row, int number) throws SQLException {
        return new Objective(row.getString("code"), Rows.bilingual(row, "text"));
    }
}
