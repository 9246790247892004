package ruche.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ruche.publication.Flattened.Unit;

/// What changed in one section from one report to another.
///
/// @param key of the section, or [Flattened#COVER]
/// @param title as the later report calls it
/// @param presence whether the whole section came or went
/// @param behind the title of the section it was moved behind; empty where it was moved to the front, null where it
///     stays among the others as it was
record Comparison(
        String key,
        String title,
        Presence presence,
        @Nullable String behind,
        List<Difference> differences) {
    /// Whether both reports have the section.
    enum Presence {
        BOTH,
        ADDED,
        REMOVED
    }

    /// What became of a paragraph, a line or a figure.
    enum Kind {
        ADDED,
        REMOVED,
        CHANGED;

        String key() {
            return "publication.change-" + name();
        }
    }

    /// @param name what it is about; empty for a paragraph
    /// @param before empty for what was added
    /// @param after empty for what was removed
    record Difference(Kind kind, String name, String before, String after) {}

    /// Sections that were moved or in which something changed, in the later report's order, then those it has no more.
    static List<Comparison> of(ReportDocument before, ReportDocument after) {
        var was = Flattened.of(before);
        var is = Flattened.of(after);
        var keys = new LinkedHashSet<>(is.keySet());
        keys.addAll(was.keySet());
        var moved = moved(was.keySet(), is.keySet());
        var found = new ArrayList<Comparison>();
        var last = "";
        for (var key : keys) {
            var presence =
                    !was.containsKey(key) ? Presence.ADDED : is.containsKey(key) ? Presence.BOTH : Presence.REMOVED;
            var differences = presence == Presence.BOTH
                    ? differences(was.getOrDefault(key, List.of()), is.getOrDefault(key, List.of()))
                    : List.<Difference>of();
            var labels = presence == Presence.REMOVED ? before.labels() : after.labels();
            var title = labels.getOrDefault(key, key);
            var behind = moved.contains(key) ? last : null;
            if (presence != Presence.BOTH || behind != null || !differences.isEmpty())
                found.add(new Comparison(key, title, presence, behind, differences));
            if (!key.equals(Flattened.COVER)) last = title;
        }
        return found;
    }

    /// As few of the sections both have as explain that they stand in another order.
    private static Set<String> moved(Set<String> before, Set<String> after) {
        var was = before.stream().filter(after::contains).toList();
        var is = after.stream().filter(before::contains).toList();
        var lengths = common(was, is);
        var moved = new HashSet<>(was);
        for (int i = 0, j = 0; i < was.size() && j < is.size(); )
            if (was.get(i).equals(is.get(j))) {
                moved.remove(was.get(i));
                i++;
                j++;
            } else if (lengths[i + 1][j] >= lengths[i][j + 1]) i++;
            else j++;
        return moved;
    }

    private static List<Difference> differences(List<Unit> before, List<Unit> after) {
        var found = new ArrayList<Difference>();
        paragraphs(
                before.stream().filter(Unit::paragraph).map(Unit::text).toList(),
                after.stream().filter(Unit::paragraph).map(Unit::text).toList(),
                found);
        named(named(before), named(after), found);
        return found;
    }

    /// By name; the second of a name is another thing than the first.
    private static Map<String, Unit> named(List<Unit> units) {
        var named = new java.util.LinkedHashMap<String, Unit>();
        var met = new HashMap<String, Integer>();
        for (var unit : units)
            if (!unit.paragraph()) {
                int time = met.merge(unit.name(), 1, Integer::sum);
                named.put(time == 1 ? unit.name() : unit.name() + " (" + time + ")", unit);
            }
        return named;
    }

    private static void named(Map<String, Unit> before, Map<String, Unit> after, List<Difference> found) {
        after.forEach((name, is) -> {
            var was = before.get(name);
            if (was == null) found.add(new Difference(Kind.ADDED, name, "", is.text()));
            else if (!was.value().equals(is.value()))
                found.add(new Difference(Kind.CHANGED, name, was.text(), is.text()));
        });
        before.forEach((name, was) -> {
            if (!after.containsKey(name)) found.add(new Difference(Kind.REMOVED, name, was.text(), ""));
        });
    }

    /// Paragraphs both have, in the same order, stay; what stands between them in one and in the other is told in
    /// pairs as changed, the rest as removed or added.
    private static void paragraphs(List<String> before, List<String> after, List<Difference> found) {
        var lengths = common(before, after);
        var removed = new ArrayList<String>();
        var added = new ArrayList<String>();
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (before.get(i).equals(after.get(j))) {
                tell(removed, added, found);
                i++;
                j++;
            } else if (lengths[i + 1][j] >= lengths[i][j + 1]) removed.add(before.get(i++));
            else added.add(after.get(j++));
        }
        removed.addAll(before.subList(i, before.size()));
        added.addAll(after.subList(j, after.size()));
        tell(removed, added, found);
    }

    private static void tell(List<String> removed, List<String> added, List<Difference> found) {
        for (int i = 0; i < Math.max(removed.size(), added.size()); i++) {
            if (i >= added.size()) found.add(new Difference(Kind.REMOVED, "", removed.get(i), ""));
            else if (i >= removed.size()) found.add(new Difference(Kind.ADDED, "", "", added.get(i)));
            else found.add(new Difference(Kind.CHANGED, "", removed.get(i), added.get(i)));
        }
        removed.clear();
        added.clear();
    }

    /// Length of the longest row of paragraphs that both have, from each place on.
    private static int[][] common(List<String> before, List<String> after) {
        var lengths = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--)
            for (int j = after.size() - 1; j >= 0; j--)
                lengths[i][j] = before.get(i).equals(after.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
        return lengths;
    }
}
