package ruche.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.search.Answer;
import ruche.engine.text.search.Marked;

/// What a page of results shows.
///
/// @param next key of the page behind; null at the end
record SearchResults(
        long total,
        List<Line> lines,
        List<Facet> facets,
        List<Answer.Mended> mended,
        boolean loosened,
        @Nullable String next) {

    /// A record that was found.
    ///
    /// @param path below the cell's address
    /// @param number its number; empty where it has none
    /// @param titles the reader's first; of the others those in which something was found
    /// @param why sentences, strongest first
    record Line(
            String kind,
            String path,
            String number,
            List<Title> titles,
            List<Marked.Piece> text,
            boolean cutBefore,
            boolean cutAfter,
            List<String> why) {}

    /// @param lang in which it is written
    record Title(String lang, List<Marked.Piece> pieces) {}

    /// By what the results are narrowed, or may be.
    ///
    /// @param chosen null where any will do
    record Facet(String name, @Nullable Value chosen, List<Value> values) {}

    /// @param count of the results that have it
    /// @param path below the cell's address, of the same question narrowed so
    record Value(String value, String name, long count, String path) {}
}
