package ruche.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import ruche.RucheTest;

/// The tables are made once, and looked at again only where there is something to make.
@RucheTest
class MigrationTests {
    @Autowired
    private JdbcClient db;

    @Autowired
    private JdbcConnectionDetails server;

    private DataSource own;

    @BeforeEach
    void migrated() {
        var name = "migrated_" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
        db.sql("create database " + name).update();
        own = new DriverManagerDataSource(
                server.getJdbcUrl().replaceFirst("/[^/?]+($|\\?)", "/" + name + "$1"),
                Objects.requireNonNull(server.getUsername()),
                Objects.requireNonNull(server.getPassword()));
        migrate();
        assertThat(exists("learning_outcome")).isTrue();
    }

    @Test
    void aStartThatBringsTheSameMigrationsAsksNoModulesHistory() {
        run("drop table flyway_schema_history_learning");

        migrate();

        assertThat(exists("flyway_schema_history_learning")).isFalse();
    }

    @Test
    void aStartThatBringsOthersGoesThroughEachModulesHistory() {
        run("drop table flyway_schema_history_learning");
        run("drop table learning_outcome");
        run("update flyway_schema_history_whole set mark = 'of last year'");

        migrate();

        assertThat(exists("learning_outcome")).isTrue();
        run("drop table flyway_schema_history_learning");
        migrate();
        assertThat(exists("flyway_schema_history_learning"))
                .as("and is marked again")
                .isFalse();
    }

    @Test
    void anIdeaWhoseServicesHadAllAnsweredTooEarlyHasDoneSoWithTheLastOfThem() {
        run("alter table idea_event drop constraint idea_event_cell_id_idea_id_fkey");
        run("""
                insert into idea_event (cell_id, idea_id, seq, at, day, kind, message_key, args, channel, visibility)
                select 1, '00000000-0000-0000-0000-000000000001'::uuid, seq, now(), day::date, kind, key, '[]', '', 'PUBLIC'
                from (values (1, '2018-02-09', 'opinion', 'appraisal.note-opinion'),
                             (2, '2018-02-02', 'opinion', 'appraisal.note-opinion'),
                             (3, '2018-02-02', 'appraised', 'appraisal.note-appraised'),
                             (4, '2018-02-05', 'converged', 'appraisal.note-converged'),
                             (5, '2018-03-01', 'opinion', 'appraisal.note-opinion-revised')) told (seq, day, kind, key)""");
        run("drop index idea_asked");
        run("delete from flyway_schema_history_ideas where version::int >= 17");
        run("update flyway_schema_history_whole set mark = 'of last year'");

        migrate();

        assertThat(JdbcClient.create(own)
                        .sql("select to_char(day, 'DD/MM') from idea_event order by seq")
                        .query(String.class)
                        .list())
                .containsExactly("09/02", "02/02", "09/02", "09/02", "01/03");
    }

    private void migrate() {
        new ModuleMigrations().migrate(Flyway.configure().dataSource(own).load());
    }

    private void run(String sql) {
        JdbcClient.create(own).sql(sql).update();
    }

    private boolean exists(String table) {
        return JdbcClient.create(own)
                .sql("select to_regclass(:table) is not null")
                .param("table", table)
                .query(Boolean.class)
                .single();
    }
}
