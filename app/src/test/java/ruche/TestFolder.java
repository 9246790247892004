package ruche;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;
import ruche.database.UnpackedPostgres;

/// One data folder for each JVM of a test run, one database a context.
public class TestFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path FOLDER = TestPlace.of("test-data-" + System.getProperty("ruche.test.fork", "alone"));
    private static final Path TYPESETTER = Path.of("..", "typesetter");
    private static final AtomicInteger DATABASES = new AtomicInteger();

    static {
        try {
            FileSystemUtils.deleteRecursively(FOLDER);
            UnpackedPostgres.into(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        int number = DATABASES.incrementAndGet();
        var settings = Map.<String, Object>of(
                "ruche.data",
                FOLDER.toString(),
                "ruche.search",
                FOLDER.resolve("search-" + number).toString(),
                "ruche.db.name",
                "test_" + number,
                "ruche.beside-after",
                "0s",
                "ruche.typesetter",
                TYPESETTER.toString(),
                // Contexts stay until the run ends: an idle one gives its connections back.
                "spring.datasource.hikari.minimum-idle",
                1,
                "spring.datasource.hikari.idle-timeout",
                10_000);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test folder", settings));
    }
}
