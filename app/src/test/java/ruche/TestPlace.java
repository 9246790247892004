package ruche;

import java.nio.file.Path;
import java.util.Objects;

/// Where tests keep what they write: where the launcher says so, in memory, since a disk that is waited for at each
/// commit takes a third of their time; else below `target`.
public final class TestPlace {
    private TestPlace() {}

    /// @return absolute; not made yet
    public static Path of(String name) {
        return Path.of(Objects.requireNonNullElse(System.getenv("RUCHE_TEST_DATA"), "target"), name)
                .toAbsolutePath();
    }
}
