package ruche.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import ruche.kernel.Refusal;

/// Refuses a server that would lose an acknowledged write, or is too old: before anything is written there.
final class DurabilityCheck {
    private static final int OLDEST_VERSION = 18;

    private final JdbcClient db;

    DurabilityCheck(DataSource server) {
        this.db = JdbcClient.create(server);
    }

    void check() {
        int version = Integer.parseInt(setting("server_version_num")) / 10_000;
        if (version < OLDEST_VERSION) throw new Refusal("database.too-old", version, OLDEST_VERSION);
        mustNotBeOff("fsync");
        mustNotBeOff("full_page_writes");
        mustNotBeOff("synchronous_commit");
        mustNotBeOff("data_checksums");
    }

    private void mustNotBeOff(String name) {
        if (setting(name).equals("off")) throw new Refusal("database.not-durable", name);
    }

    private String setting(String name) {
        return db.sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
