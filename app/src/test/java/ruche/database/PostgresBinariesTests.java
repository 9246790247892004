package ruche.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTests {
    @TempDir
    private Path folder;

    /// A user of the system whom PostgreSQL accepts must reach them.
    private Path open(String name) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Files.createDirectories(folder.resolve(name));
    }

    @Test
    void whatTheBuildLaidReadyIsCopiedWithItsLinksAndRuns() throws IOException {
        var data = open("data");

        var copied = PostgresBinaries.in(data, UnpackedPostgres.once());

        assertThat(copied.run("postgres", "--version").output()).startsWith("postgres (PostgreSQL)");
        try (var files = Files.walk(data)) {
            assertThat(files.anyMatch(Files::isSymbolicLink)).isTrue();
        }
    }

    /// Somebody stopped the build, or the copying.
    @Test
    void whatWasNotLaidReadyToItsEndIsNotUsed() throws IOException {
        var half = Files.createDirectories(open("half").resolve("bin"));
        Files.writeString(half.resolve("postgres"), "torn");

        var unpacked = PostgresBinaries.in(open("data"), half.getParent());

        assertThat(unpacked.run("postgres", "--version").output()).startsWith("postgres (PostgreSQL)");
    }
}
