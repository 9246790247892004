package ruche.database;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import ruche.kernel.Refusal;

/// Refuses a server that would lose an acknowledged write, or is too old: before anything is written there.
final class DurabilityCheck {
    private static final int OLDEST_VERSION = 18;
    private static final Logger log = LoggerFactory.getLogger(DurabilityCheck.class);

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
        tellLetters();
    }

    /// Of a database made elsewhere, or before it was said: nothing is lost, but less is found.
    private void tellLetters() {
        var letters = db.sql("select datctype from pg_database where datname = current_database()")
                .query(String.class)
                .single();
        if (letters.equals("C") || letters.equals("POSIX"))
            log.warn(
                    "the database takes no Arabic letter for one (lc_ctype {}): misspelt words are not found", letters);
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
