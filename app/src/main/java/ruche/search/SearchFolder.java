package ruche.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// The folder of the index: one program holds it, and in it one index answers while the next is made beside it. The
/// indexes stand in folders by number, the later the higher.
final class SearchFolder implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SearchFolder.class);
    private static final String ASKED = "rebuild";

    private final Path folder;
    private final FileChannel lockFile;
    private final FileLock lock;

    private SearchFolder(Path folder, FileChannel lockFile, FileLock lock) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    static Path in(Path data) {
        return data.resolve("search");
    }

    /// Empty while another program holds it.
    static Optional<SearchFolder> take(Path folder) {
        try {
            Files.createDirectories(folder);
            var file = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = locked(file);
            if (lock.isEmpty()) file.close();
            return lock.map(held -> new SearchFolder(folder, file, held));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<FileLock> locked(FileChannel file) throws IOException {
        try {
            return Optional.ofNullable(file.tryLock());
        } catch (OverlappingFileLockException e) {
            log.debug("the folder of the index is held by this very program", e);
            return Optional.empty();
        }
    }

    /// Whether a program that runs holds it.
    static boolean isTaken(Path folder) {
        if (!Files.exists(folder)) return false;
        var taken = take(folder);
        taken.ifPresent(SearchFolder::close);
        return taken.isEmpty();
    }

    /// Leaves word for the program that holds the folder.
    static void askForRebuild(Path folder) {
        try {
            Files.write(folder.resolve(ASKED), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether somebody asked since this was asked last.
    boolean rebuildAsked() {
        try {
            return Files.deleteIfExists(folder.resolve(ASKED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Folders of indexes, the latest first.
    List<Path> indexes() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(one -> one.getFileName().toString().matches("[0-9]{1,9}") && Files.isDirectory(one))
                    .sorted(Comparator.comparingInt(SearchFolder::number).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path next() {
        return folder.resolve(String.valueOf(
                1 + indexes().stream().mapToInt(SearchFolder::number).max().orElse(0)));
    }

    private static int number(Path index) {
        return Integer.parseInt(index.getFileName().toString());
    }

    /// Throws the other indexes away.
    void keepOnly(Path index) {
        for (var other : indexes()) if (!other.equals(index)) remove(other);
    }

    void remove(Path index) {
        try {
            FileSystemUtils.deleteRecursively(index);
        } catch (IOException e) {
            log.warn("an old index is still there: {}", index, e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
