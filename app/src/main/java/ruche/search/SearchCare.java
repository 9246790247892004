package ruche.search;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/// Care for the index from outside: it may be thrown away and made anew at any time.
@Component
public class SearchCare {
    private final Indexing indexing;

    SearchCare(Indexing indexing) {
        this.indexing = indexing;
    }

    /// Asks the program that runs on a data folder to make its index anew, in the background; while it does, the one
    /// there is goes on answering.
    ///
    /// @return false where none runs
    public static boolean askRunning(Path data) {
        var folder = SearchFolder.in(data);
        if (!SearchFolder.isTaken(folder)) return false;
        SearchFolder.askForRebuild(folder);
        return true;
    }

    /// Makes the index anew here and now.
    ///
    /// @param progress told how many records are in, and how many there are about
    /// @return how many records it has; empty while another program holds its folder
    public Optional<Integer> rebuild(BiConsumer<Long, Long> progress) {
        long total = indexing.total();
        return indexing.rebuildHere(done -> progress.accept(done, total));
    }
}
