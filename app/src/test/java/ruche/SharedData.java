package ruche;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// Files of others that lie beside the checkout and are never copied into it: `RUCHE_DATA`, or else `../shared/data`.
///
/// Where they are missing a test is skipped and says so; in continuous integration (`CI=true`) it fails.
public final class SharedData {

    private SharedData() {}

    /// The file or folder at `path` below the shared data.
    public static Path at(String path) {
        var found = root().resolve(path);
        if (!Files.exists(found)) {
            var message = "skipped: " + path + " not found";
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(message);
            }
            Assumptions.abort(message);
        }
        return found;
    }

    private static Path root() {
        var told = System.getenv("RUCHE_DATA");
        return told == null ? checkout().resolveSibling("shared").resolve("data") : Path.of(told);
    }

    /// The folder that holds the whole build, from wherever the tests are run.
    private static Path checkout() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("engine")) && here.getParent() != null) {
            here = here.getParent();
        }
        return here;
    }
}
