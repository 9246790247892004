package ruche.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Each module's tables come from its own folder and have their own history, so that every module begins
/// at version 1. The server is looked at first. No module's table refers to another's, so their order does not matter.
@Component
class ModuleMigrations implements FlywayMigrationStrategy {
    @Override
    public void migrate(Flyway all) {
        new DurabilityCheck(all.getConfiguration().getDataSource()).check();
        for (var module : modules()) {
            Flyway.configure()
                    .configuration(all.getConfiguration())
                    .locations("classpath:ruche/" + module)
                    .table("flyway_schema_history_" + module)
                    // The schema already holds the other modules' tables; version 0 skips nothing of ours.
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }

    private static java.util.Set<String> modules() {
        try {
            var names = new TreeSet<String>();
            var migrations = new PathMatchingResourcePatternResolver().getResources("classpath*:ruche/*/V*__*.sql");
            for (var migration : migrations) {
                var parts = migration.getURL().getPath().split("/");
                names.add(parts[parts.length - 2]);
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
