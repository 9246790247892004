package ruche.database;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.Refusal;

/// Refuses to start on a server that would lose an acknowledged write, or is too old.
@Component
class DurabilityCheck implements InitializingBean {
    private static final int OLDEST_VERSION = 18;

    private final JdbcClient db;

    DurabilityCheck(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void afterPropertiesSet() {
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
