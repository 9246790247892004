package ruche.database;

import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether the program can do its work, for whoever watches over it: 200 or 503.
@RestController
class Health {
    private final JdbcClient db;

    Health(JdbcClient db) {
        this.db = db;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        try {
            var version = db.sql("show server_version").query(String.class).single();
            return ResponseEntity.ok(Map.of("status", "up", "database", "up", "postgresql", version));
        } catch (DataAccessException e) {
            return ResponseEntity.status(503).body(Map.of("status", "down", "database", "down"));
        }
    }
}
