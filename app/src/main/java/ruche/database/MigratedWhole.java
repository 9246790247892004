package ruche.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Remembers with the tables by which migrations they were made, all modules together: a start that brings the
/// same ones need not ask each module's history. Whoever brings back an older copy brings its mark back with
/// it.
final class MigratedWhole {
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    MigratedWhole(DataSource server) {
        this.db = JdbcClient.create(server);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(server));
    }

    /// SHA-256 of all migrations, their places and contents.
    static String mark(List<Resource> migrations) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var migration : migrations) {
                digest.update(ModuleMigrations.place(migration).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(migration.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean by(String mark) {
        boolean marked = db.sql("select to_regclass('flyway_schema_history_whole') is not null")
                .query(Boolean.class)
                .single();
        return marked
                && db.sql("select mark from flyway_schema_history_whole")
                        .query(String.class)
                        .optional()
                        .filter(mark::equals)
                        .isPresent();
    }

    /// Two programs may end their migrations at once.
    void set(String mark) {
        transaction.executeWithoutResult(_ -> {
            db.sql("select pg_advisory_xact_lock(hashtext('flyway_schema_history_whole'))")
                    .query((_, _) -> true)
                    .single();
            db.sql("create table if not exists flyway_schema_history_whole (mark text not null)")
                    .update();
            db.sql("delete from flyway_schema_history_whole").update();
            db.sql("insert into flyway_schema_history_whole (mark) values (:mark)")
                    .param("mark", mark)
                    .update();
        });
    }
}
