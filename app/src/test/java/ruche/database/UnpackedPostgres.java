package ruche.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import ruche.TestPlace;

/// PostgreSQL's programs, unpacked once for all data folders of a test run: each folder would take seconds for it.
public final class UnpackedPostgres {
    private static final Path ONCE = TestPlace.of("postgres-once");

    private UnpackedPostgres() {}

    /// Where they lie.
    static Path once() throws IOException {
        Files.createDirectories(ONCE);
        try (var turn = FileChannel.open(ONCE.resolve("turn"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = turn.lock()) {
            PostgresBinaries.in(ONCE, null);
        }
        return ONCE.resolve(PostgresBinaries.FOLDER);
    }

    /// Puts them into a data folder before it is begun, as further names of the same files.
    public static void into(Path folder) {
        try {
            Files.createDirectories(folder);
            var copy = List.of(
                    "cp",
                    "-al",
                    once().toString(),
                    folder.resolve(PostgresBinaries.FOLDER).toString());
            var copied = PostgresBinaries.execute(copy);
            if (copied.exit() != 0) throw new IllegalStateException(copied.output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
