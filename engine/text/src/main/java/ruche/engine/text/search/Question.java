package ruche.engine.text.search;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a reader looks for.
///
/// @param text as typed; blank for all there is
/// @param language of the reader: what is written in it comes first
/// @param kinds of records; empty for all
/// @param filters values of facets: a hit has one of each
/// @param visible marks the reader holds; without any nothing is found
/// @param counted facets to count the hits by; `kind` is one
/// @param from how many hits to leave out
/// @param after the last hit of the page before; null for the first page
public record Question(
        String cell,
        String text,
        String language,
        Set<String> kinds,
        Map<String, Set<String>> filters,
        Set<String> visible,
        Set<String> counted,
        int from,
        int size,
        @Nullable After after) {
    /// Where a page ends: what comes next is worse, or as good with a later key.
    ///
    /// @param score as the answer said it
    public record After(float score, EntryKey key) {}

    /// Nobody turns that many pages.
    private static final int FURTHEST = 10_000;

    private static final int MOST = 200;

    public Question {
        EntryKey.named("cell", cell);
        kinds = Set.copyOf(kinds);
        filters = Map.copyOf(filters);
        visible = Set.copyOf(visible);
        counted = Set.copyOf(counted);
        if (from < 0 || from > FURTHEST) throw new IllegalArgumentException("from " + from);
        if (size < 0 || size > MOST) throw new IllegalArgumentException("size " + size);
    }

    /// The first page of all kinds.
    public static Question of(String cell, String text, String language, Set<String> visible) {
        return new Question(cell, text, language, Set.of(), Map.of(), visible, Set.of(), 0, 20, null);
    }

    public Question ofKinds(String... more) {
        return new Question(cell, text, language, Set.of(more), filters, visible, counted, from, size, after);
    }

    public Question with(Map<String, Set<String>> narrower) {
        return new Question(cell, text, language, kinds, narrower, visible, counted, from, size, after);
    }

    public Question countedBy(String... facets) {
        return new Question(cell, text, language, kinds, filters, visible, Set.of(facets), from, size, after);
    }

    /// What comes behind a hit, in the order of all.
    public Question after(@Nullable After last, int length) {
        return new Question(cell, text, language, kinds, filters, visible, counted, 0, length, last);
    }

    public Question page(int begin, int length) {
        return new Question(cell, text, language, kinds, filters, visible, counted, begin, length, null);
    }
}
