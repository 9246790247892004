package ruche.engine.text.search;

import java.util.List;
import java.util.Map;

/// What was found.
///
/// @param total hits in all
/// @param counts hits by value of each facet asked for, most first; a facet that is filtered by is counted as
///     if it were not, so that the reader sees what else there is
/// @param mended words nobody wrote, and what was looked for instead
/// @param loosened nothing had all that was asked, so what has some of it is shown
public record Answer(
        List<Hit> hits, long total, Map<String, Map<String, Long>> counts, List<Mended> mended, boolean loosened) {
    public Answer {
        hits = List.copyOf(hits);
        mended = List.copyOf(mended);
    }

    /// A word and the one it was taken for.
    public record Mended(String asked, String word) {}
}
