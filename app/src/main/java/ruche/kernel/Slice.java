package ruche.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list paged by key.
///
/// @param items what stands on this page
/// @param next the key to ask the next page with; null at the end
public record Slice<T>(List<T> items, @Nullable String next) {
    /// From one item more than a page holds, asked for so as to know whether there is a next page.
    public static <T> Slice<T> of(List<T> oneMore, int size, Function<T, String> key) {
        if (oneMore.size() <= size) return new Slice<>(oneMore, null);
        var items = List.copyOf(oneMore.subList(0, size));
        return new Slice<>(items, key.apply(items.getLast()));
    }
}
