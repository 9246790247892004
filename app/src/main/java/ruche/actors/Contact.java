package ruche.actors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/// A way to reach an actor.
///
/// @param open whether the actor wants it public; else it is private
record Contact(UUID id, ContactKind kind, String value, boolean open) {
    static Contact of(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                ContactKind.valueOf(row.getString("kind")),
                row.getString("contact_value"),
                row.getBoolean("open_to_all"));
    }

    /// What a click on it does; empty where nothing.
    String link() {
        return switch (kind) {
            case PHONE -> "tel:" + value;
            case EMAIL -> "mailto:" + value;
            case WEBSITE -> value;
            case ADDRESS -> "";
        };
    }
}
