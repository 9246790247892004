package ruche.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Each module's tables come from its own folder and have their own history, so that every module begins
/// at version 1. The server is looked at first. No module's table refers to another's, so their order does not matter.
@Component
class ModuleMigrations implements FlywayMigrationStrategy {
    @Override
    public void migrate(Flyway all) {
        var server = all.getConfiguration().getDataSource();
        new DurabilityCheck(server).check();
        var migrations = migrations();
        var mark = MigratedWhole.mark(migrations);
        var whole = new MigratedWhole(server);
        if (whole.by(mark)) return;
        migrations.stream().map(ModuleMigrations::module).distinct().forEach(module -> migrate(all, module));
        whole.set(mark);
    }

    private static void migrate(Flyway all, String module) {
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

    private static List<Resource> migrations() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:ruche/*/V*__*.sql");
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(ModuleMigrations::place))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A migration's module and file: `ideas/V1__ideas.sql`.
    static String place(Resource migration) {
        try {
            var parts = migration.getURL().getPath().split("/");
            return parts[parts.length - 2] + "/" + parts[parts.length - 1];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String module(Resource migration) {
        var place = place(migration);
        return place.substring(0, place.indexOf('/'));
    }
}
