package ruche.database;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ruche.kernel.Refusal;

/// Starts PostgreSQL while the rest of the program is still being read: half a second that nobody waits.
public final class EarlyStart {
    private static final Logger log = LoggerFactory.getLogger(EarlyStart.class);

    private EarlyStart() {}

    /// Begins and returns at once. What goes wrong is told when the program asks for its database, which tries again.
    ///
    /// @param data folder of the program's data
    public static void of(Path data) {
        Thread.ofPlatform().daemon().name("postgres-start").start(() -> {
            try {
                DatabaseConfiguration.running(data);
            } catch (Refusal refused) {
                log.debug("PostgreSQL did not start early", refused);
            }
        });
    }
}
