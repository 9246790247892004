package ruche.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What stands at one place of two texts: the same in both, or something else in one than in the other.
///
/// @param before empty for what was added
/// @param after empty for what was removed
public record Difference(String before, String after) {
    /// Beyond this many pairs of words a comparison tells the reader nothing, and takes long.
    private static final long MOST_PAIRS = 4_000_000;

    private static final Pattern WORD = Pattern.compile("\\S+|\\s+");

    public boolean same() {
        return before.equals(after);
    }

    /// Parts that both have, in the same order, stay; what stands between them in one and in the other is told in
    /// pairs, then what is left of the longer side.
    ///
    /// @param before parts such as paragraphs, none of them empty
    public static List<Difference> between(List<String> before, List<String> after) {
        var found = new ArrayList<Difference>();
        var removed = new ArrayList<String>();
        var added = new ArrayList<String>();
        walk(before, after, new Walk() {
            @Override
            public void both(String part) {
                pair(removed, added, found);
                found.add(new Difference(part, part));
            }

            @Override
            public void first(String part) {
                removed.add(part);
            }

            @Override
            public void second(String part) {
                added.add(part);
            }
        });
        pair(removed, added, found);
        return found;
    }

    /// Word by word; neighbours are told together.
    public static List<Difference> ofWords(String before, String after) {
        var was = words(before);
        var is = words(after);
        if ((long) was.size() * is.size() > MOST_PAIRS) return List.of(new Difference(before, after));
        var found = new ArrayList<Difference>();
        var same = new StringBuilder();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        walk(was, is, new Walk() {
            @Override
            public void both(String part) {
                close(removed, added, found);
                same.append(part);
            }

            @Override
            public void first(String part) {
                close(same, found);
                removed.append(part);
            }

            @Override
            public void second(String part) {
                close(same, found);
                added.append(part);
            }
        });
        close(same, found);
        close(removed, added, found);
        return overSpaces(found);
    }

    /// A space that alone stayed between two changes belongs to them; one that ends both sides of a change to what
    /// follows.
    private static List<Difference> overSpaces(List<Difference> parts) {
        var joined = new ArrayList<Difference>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            boolean space = part.same() && part.before().isBlank() && i > 0 && i + 1 < parts.size();
            if (!space || joined.isEmpty() || joined.getLast().same()) {
                joined.add(part);
                continue;
            }
            var last = joined.removeLast();
            var next = parts.get(++i);
            joined.add(new Difference(
                    last.before() + part.before() + next.before(), last.after() + part.after() + next.after()));
        }
        for (int i = 0; i + 1 < joined.size(); i++) {
            var part = joined.get(i);
            var next = joined.get(i + 1);
            var end = endingSpace(part);
            if (part.same() || !next.same() || end.isEmpty()) continue;
            joined.set(
                    i,
                    new Difference(
                            part.before().substring(0, part.before().length() - end.length()),
                            part.after().substring(0, part.after().length() - end.length())));
            joined.set(i + 1, new Difference(end + next.before(), end + next.after()));
        }
        return joined;
    }

    /// With which both sides end.
    private static String endingSpace(Difference part) {
        int length = 0;
        while (length < Math.min(part.before().length(), part.after().length())
                && Character.isWhitespace(part.before().charAt(part.before().length() - 1 - length))
                && part.before().charAt(part.before().length() - 1 - length)
                        == part.after().charAt(part.after().length() - 1 - length)) length++;
        return part.before().substring(part.before().length() - length);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void pair(List<String> removed, List<String> added, List<Difference> found) {
        for (int i = 0; i < Math.max(removed.size(), added.size()); i++)
            found.add(new Difference(i < removed.size() ? removed.get(i) : "", i < added.size() ? added.get(i) : ""));
        removed.clear();
        added.clear();
    }

    private static void close(StringBuilder same, List<Difference> found) {
        if (!same.isEmpty()) found.add(new Difference(same.toString(), same.toString()));
        same.setLength(0);
    }

    private static void close(StringBuilder removed, StringBuilder added, List<Difference> found) {
        if (!removed.isEmpty() || !added.isEmpty()) found.add(new Difference(removed.toString(), added.toString()));
        removed.setLength(0);
        added.setLength(0);
    }

    private interface Walk {
        void both(String part);

        void first(String part);

        void second(String part);
    }

    /// Along a longest row of parts that both have.
    private static void walk(List<String> before, List<String> after, Walk walk) {
        var lengths = common(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (before.get(i).equals(after.get(j))) {
                walk.both(before.get(i));
                i++;
                j++;
            } else if (lengths[i + 1][j] >= lengths[i][j + 1]) walk.first(before.get(i++));
            else walk.second(after.get(j++));
        }
        before.subList(i, before.size()).forEach(walk::first);
        after.subList(j, after.size()).forEach(walk::second);
    }

    /// Length of the longest row of parts that both have, from each place on.
    private static int[][] common(List<String> before, List<String> after) {
        var lengths = new int[before.size() + 1][];
        Arrays.setAll(lengths, _ -> new int[after.size() + 1]);
        for (int i = before.size() - 1; i >= 0; i--)
            for (int j = after.size() - 1; j >= 0; j--)
                lengths[i][j] = before.get(i).equals(after.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
        return lengths;
    }
}
