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
        var moved = new HashSet<>(was);
        for (var place : ruche.engine.text.Difference.between(was, is)) if (place.same()) moved.remove(place.before());
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
        var renamed = renamed(before, after);
        after.forEach((name, is) -> {
            var was = before.get(name);
            var once = renamed.get(name);
            if (once != null) found.add(new Difference(Kind.CHANGED, is.text(), once, name));
            else if (was == null) found.add(new Difference(Kind.ADDED, name, "", is.text()));
            else if (!was.value().equals(is.value()))
                found.add(new Difference(Kind.CHANGED, name, was.text(), is.text()));
        });
        before.forEach((name, was) -> {
            if (!after.containsKey(name) && !renamed.containsValue(name))
                found.add(new Difference(Kind.REMOVED, name, was.text(), ""));
        });
    }

    /// What goes by another name now and is the same in all else, such as a meeting of that day and place: the name
    /// before by that of today. Where several are the same in all else, nobody can tell.
    private static Map<String, String> renamed(Map<String, Unit> before, Map<String, Unit> after) {
        var gone = onlyIn(before, after);
        var renamed = new HashMap<String, String>();
        onlyIn(after, before).forEach((value, names) -> {
            var once = gone.getOrDefault(value, List.of());
            if (names.size() == 1 && once.size() == 1) renamed.put(names.getFirst(), once.getFirst());
        });
        return renamed;
    }

    /// Names by what stands under them; figures are not told apart by it.
    private static Map<String, List<String>> onlyIn(Map<String, Unit> these, Map<String, Unit> those) {
        var names = new HashMap<String, List<String>>();
        these.forEach((name, unit) -> {
            if (!those.containsKey(name)
                    && unit.value().equals(unit.text())
                    && !unit.text().isBlank())
                names.computeIfAbsent(unit.text(), _ -> new ArrayList<>()).add(name);
        });
        return names;
    }

    /// Paragraphs both have, in the same order, stay; what stands between them in one and in the other is told in
    /// pairs as changed, the rest as removed or added.
    private static void paragraphs(List<String> before, List<String> after, List<Difference> found) {
        for (var place : ruche.engine.text.Difference.between(before, after)) {
            if (place.same()) continue;
            var kind = place.after().isEmpty() ? Kind.REMOVED : place.before().isEmpty() ? Kind.ADDED : Kind.CHANGED;
            found.add(new Difference(kind, "", place.before(), place.after()));
        }
    }
}
