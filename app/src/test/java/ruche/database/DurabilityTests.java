package ruche.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import ruche.RucheTest;
import ruche.kernel.Refusal;

@RucheTest
class DurabilityTests {
    @Autowired
    private JdbcClient db;

    @Autowired
    private JdbcConnectionDetails server;

    /// Whatever language the terminal speaks from which the program was started first.
    @Test
    void anArabicLetterIsALetter() {
        assertThat(db.sql("select similarity('مدرسه', 'مدرسة') > 0")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aServerThatMayLoseAnAcknowledgedWriteIsRefusedBeforeAnythingIsWrittenThere() {
        var name = "careless_" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
        db.sql("create database " + name).update();
        db.sql("alter database " + name + " set synchronous_commit = off").update();
        var careless = new DriverManagerDataSource(
                server.getJdbcUrl().replaceFirst("/[^/?]+($|\\?)", "/" + name + "$1"),
                Objects.requireNonNull(server.getUsername()),
                Objects.requireNonNull(server.getPassword()));

        assertThatThrownBy(() -> new ModuleMigrations()
                        .migrate(Flyway.configure()
                                .dataSource((DataSource) careless)
                                .load()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("database.not-durable"));

        assertThat(JdbcClient.create(careless)
                        .sql("select count(*) from information_schema.tables where table_schema = 'public'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
