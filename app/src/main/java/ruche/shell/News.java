package ruche.shell;

import java.time.Instant;
import java.util.List;

/// What happened last in a cell that everybody may know: a bean of each module in which something happens.
@FunctionalInterface
public interface News {
    /// Latest first.
    List<Item> latest(Visit visit, int most);

    /// What happened last to what belongs to one thing alone: an axis or a commune. Latest first; nothing where the
    /// module knows of no such thing.
    default List<Item> latest(Visit visit, Related.About about, int most) {
        return List.of();
    }

    /// @param at when it became known
    /// @param step which step of what its page tells; with the path it names the piece of news for ever
    /// @param path below the cell's address: where it is to be read
    /// @param lang in which the title is written
    /// @param text what happened, in the reader's language
    record Item(Instant at, String path, int step, String title, String lang, String text) {}
}
