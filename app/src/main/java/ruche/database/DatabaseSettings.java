package ruche.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the data lie.
///
/// @param data folder of the program's data (`--data`)
/// @param db an existing server instead of the embedded one, when `db.url` is given
@ConfigurationProperties("ruche")
record DatabaseSettings(
        @DefaultValue("data") Path data, @DefaultValue Db db) {

    /// @param url JDBC address of an existing server (`RUCHE_DB_URL`)
    /// @param user its user (`RUCHE_DB_USER`)
    /// @param password its password (`RUCHE_DB_PASSWORD`)
    /// @param name database inside the embedded server
    record Db(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("ruche") String name) {
        Db {
            if (!name.matches("[a-z][a-z0-9_]{0,62}")) throw new IllegalArgumentException("database name: " + name);
        }
    }
}
