package ruche.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ruche.kernel.Refusal;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    /// One server a folder in this process: contexts started side by side (tests) share it, each with a database of
    /// its own.
    private static final ConcurrentHashMap<Path, EmbeddedPostgres> RUNNING = new ConcurrentHashMap<>();

    private static final Logger log = LoggerFactory.getLogger(DatabaseConfiguration.class);

    static {
        SpringApplication.getShutdownHandlers().add(DatabaseConfiguration::stopAll);
    }

    @Bean
    JdbcConnectionDetails connectionDetails(DatabaseSettings settings) throws SQLException {
        var url = settings.db().url();
        if (url != null && !url.isBlank()) {
            if (!url.startsWith("jdbc:postgresql:")) throw new Refusal("database.url", "RUCHE_DB_URL");
            var given = new Connection(
                    url, orEmpty(settings.db().user()), orEmpty(settings.db().password()));
            given.refuseUnreachable();
            return given;
        }
        var server = running(settings.data());
        return new Connection(server.url(settings.db().name()), server.user(), server.passwordText());
    }

    /// Starts the server of a folder unless it runs; one who asks meanwhile waits.
    static EmbeddedPostgres running(Path data) {
        return RUNNING.computeIfAbsent(data.toAbsolutePath(), EmbeddedPostgres::new);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private record Connection(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {
        void refuseUnreachable() {
            try (var connection = DriverManager.getConnection(getJdbcUrl, getUsername, getPassword)) {
                log.debug("Database server {}", connection.getMetaData().getDatabaseProductVersion());
            } catch (SQLException e) {
                throw new Refusal("database.unreachable", "RUCHE_DB_URL", String.valueOf(e.getMessage()));
            }
        }

        @Override
        public String toString() {
            return getJdbcUrl;
        }
    }

    /// Runs after every context has closed its connections.
    private static void stopAll() {
        for (var server : RUNNING.values()) {
            try {
                server.close();
            } catch (IOException e) {
                log.warn("PostgreSQL did not stop", e);
            }
        }
        RUNNING.clear();
    }
}
