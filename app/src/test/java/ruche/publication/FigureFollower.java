package ruche.publication;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Follows the link of a figure and reads what the page at its end counts and lists, to the last page.
final class FigureFollower {
    private static final Pattern COUNT = Pattern.compile("data-count=\"(\\d+)\"");
    private static final Pattern KEY = Pattern.compile("data-key=\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    private final UnaryOperator<String> pages;
    private final Map<String, Target> read = new HashMap<>();

    /// @param pages the text of the page at an address
    FigureFollower(UnaryOperator<String> pages) {
        this.pages = pages;
    }

    /// @param count null where the page counts nothing
    /// @param asked and `own` the sums, as [Figure#value]
    record Target(@Nullable String count, String asked, String own, Set<String> keys, String first) {}

    Target follow(String address) {
        return read.computeIfAbsent(address, this::read);
    }

    private Target read(String address) {
        var first = pages.apply(address);
        var count = COUNT.matcher(first);
        var keys = new TreeSet<String>();
        var page = first;
        while (true) {
            var key = KEY.matcher(page);
            while (key.find()) keys.add(key.group(1));
            var next = NEXT.matcher(page);
            if (!next.find()) break;
            page = pages.apply(next.group(1).replace("&amp;", "&"));
        }
        return new Target(count.find() ? count.group(1) : null, sums(first, "asked"), sums(first, "own"), keys, first);
    }

    private static String sums(String page, String which) {
        var sums = new TreeSet<String>(
                (one, other) -> one.substring(one.indexOf(' ') + 1).compareTo(other.substring(other.indexOf(' ') + 1)));
        var sum = Pattern.compile("data-" + which + "=\"([^\"]+)\"").matcher(page);
        while (sum.find()) sums.add(sum.group(1));
        return String.join(" + ", sums);
    }
}
