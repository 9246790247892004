package ruche.actors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import ruche.kernel.Rows;
import ruche.shell.Typed;

/// Somebody's mandate in an actor.
///
/// @param erased whether who it was has been forgotten
record Holder(HolderId id, NewHolder mandate, boolean erased) {
    static Holder of(ResultSet row, int number) throws SQLException {
        var gender = row.getString("gender");
        var age = row.getString("age_band");
        return new Holder(
                new HolderId(row.getObject("id", UUID.class)),
                new NewHolder(
                        Office.valueOf(row.getString("office")),
                        row.getString("holder_name"),
                        gender == null ? null : Gender.valueOf(gender),
                        age == null ? null : AgeBand.valueOf(age),
                        row.getObject("since", LocalDate.class),
                        Rows.day(row, "until")),
                row.getBoolean("erased"));
    }

    boolean holdsOn(LocalDate day) {
        return mandate.meets(day, day);
    }

    Typed typed() {
        return Typed.nothing()
                .with("office", mandate.office())
                .with("name", mandate.name())
                .with("gender", mandate.gender())
                .with("age", mandate.age())
                .with("since", mandate.since())
                .with("until", mandate.until());
    }
}
