package ruche.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.EditDistance;
import ruche.engine.text.NormalForm;

/// Looks up what people write for a choice or a place among the caller's options, and counts what was met.
final class ChoiceTable {
    private static final int SHORTEST_CLOSE = 4;
    private static final int LONG = 8;
    private static final int SHORTEST_WORD = 3;

    private final Map<String, Map<String, String>> decided;
    private final Map<String, Index> indexes = new HashMap<>();
    private final Map<String, Map<String, Met>> met = new LinkedHashMap<>();

    /// @param decided the person's own table: field → normal label → option, or "" for none
    ChoiceTable(Map<String, Map<String, String>> decided) {
        this.decided = decided;
    }

    /// @param option `null` when nothing fits
    record Match(@Nullable String option, Reason reason) {
        boolean isMatched() {
            return option != null;
        }

        /// Not only by a short name.
        boolean isSure() {
            return isMatched() && !isShort();
        }

        boolean isShort() {
            return reason.key().equals(ValueMapping.SHORT);
        }
    }

    private record Met(String label, int count, Match match) {}

    Match match(Field field, String text) {
        var label = NormalForm.of(text);
        var chosen = decided.getOrDefault(field.id(), Map.of()).get(label);
        if (chosen != null) {
            return new Match(chosen.isEmpty() ? null : chosen, Reason.of("sheets.match.decided"));
        }
        return indexes.computeIfAbsent(field.id(), id -> new Index(field)).match(label, text.strip());
    }

    /// The same, and remembers having met the label.
    Match take(Field field, String text) {
        var match = match(field, text);
        met.computeIfAbsent(field.id(), id -> new LinkedHashMap<>())
                .merge(
                        NormalForm.of(text),
                        new Met(text.strip(), 1, match),
                        (before, now) -> new Met(before.label(), before.count() + 1, before.match()));
        return match;
    }

    /// Every label met, in the order of the file.
    List<ValueMapping> table() {
        var rows = new ArrayList<ValueMapping>();
        met.forEach((field, labels) -> labels.forEach((key, met) -> rows.add(new ValueMapping(
                field,
                met.label(),
                key,
                met.count(),
                met.match().option(),
                met.match().reason()))));
        return rows;
    }

    /// One field's options by spelling; what has been looked up once is kept.
    private static final class Index {
        private final Map<String, Set<String>> bySpelling = new LinkedHashMap<>();
        private final Map<String, List<String>> words = new HashMap<>();
        private final Map<String, String> written = new HashMap<>();
        private final Map<String, Match> seen = new HashMap<>();
        private final boolean byShortNames;
        private final boolean exact;

        Index(Field field) {
            this.byShortNames = field.kind() == FieldKind.CHOICE;
            this.exact = field.exact();
            for (var option : field.options()) {
                add(option.id(), option.id());
                option.spellings().forEach(spelling -> add(spelling, option.id()));
                option.aliases().forEach(alias -> add(alias, option.id()));
            }
        }

        private void add(String spelling, String option) {
            var key = Labels.key(spelling);
            bySpelling.computeIfAbsent(key, unseen -> new LinkedHashSet<>()).add(option);
            words.put(key, Labels.words(spelling));
            written.putIfAbsent(key, spelling);
        }

        /// @param text the label as it is written in the file, for the reason
        Match match(String label, String text) {
            return seen.computeIfAbsent(label, unseen -> find(unseen, text));
        }

        private Match find(String label, String text) {
            var key = Labels.key(label);
            var same = bySpelling.getOrDefault(key, Set.of());
            if (same.size() == 1) {
                return new Match(
                        same.iterator().next(), Reason.of("sheets.match.same", written.getOrDefault(key, text)));
            }
            if (same.size() > 1) {
                return new Match(null, Reason.of("sheets.match.several", text));
            }
            if (exact) {
                return new Match(null, Reason.of("sheets.match.none"));
            }
            var contained = contained(label);
            if (contained.isMatched()) {
                return contained;
            }
            var close = close(key);
            return close.isMatched() || !byShortNames ? close : shortName(label, text);
        }

        /// The same words in other clothes: "محور الصحة" for "الصحة", "commune de X" for "X".
        private Match contained(String label) {
            var theirs = new HashSet<>(Labels.words(label));
            var found = new LinkedHashSet<String>();
            int longest = 1;
            var part = "";
            for (var entry : words.entrySet()) {
                int size = entry.getValue().size();
                if (size >= longest && theirs.containsAll(entry.getValue())) {
                    if (size > longest) {
                        found.clear();
                    }
                    longest = size;
                    part = written.getOrDefault(entry.getKey(), "");
                    found.addAll(bySpelling.getOrDefault(entry.getKey(), Set.of()));
                }
            }
            return only(found, "sheets.match.contains", part);
        }

        /// Part of the words of one option and of no other: "البيئة" for "البيئة والتنمية المستدامة".
        private Match shortName(String label, String text) {
            var theirs = joined(Labels.words(label));
            boolean says = theirs.stream().anyMatch(word -> word.length() >= SHORTEST_WORD);
            var found = new LinkedHashSet<String>();
            words.forEach((spelling, ours) -> {
                if (says && joined(ours).containsAll(theirs)) {
                    found.addAll(bySpelling.getOrDefault(spelling, Set.of()));
                }
            });
            return only(found, ValueMapping.SHORT, text);
        }

        /// "والتعليم" is "التعليم" behind an "and".
        private static Set<String> joined(List<String> words) {
            return words.stream()
                    .map(word -> word.startsWith("وال") && word.length() > 5 ? word.substring(3) : word)
                    .collect(Collectors.toSet());
        }

        private Match close(String key) {
            int most = key.length() >= LONG ? 2 : 1;
            var found = new LinkedHashSet<String>();
            var near = new ArrayList<String>();
            if (key.length() >= SHORTEST_CLOSE) {
                bySpelling.forEach((spelling, options) -> {
                    if (spelling.length() >= SHORTEST_CLOSE && EditDistance.within(most, key, spelling) <= most) {
                        found.addAll(options);
                        near.add(written.getOrDefault(spelling, spelling));
                    }
                });
            }
            return only(found, "sheets.match.close", near.isEmpty() ? "" : near.getFirst());
        }

        /// @param said what the reason names
        private static Match only(Set<String> found, String reason, String said) {
            return found.size() == 1
                    ? new Match(found.iterator().next(), Reason.of(reason, said))
                    : new Match(null, Reason.of("sheets.match.none"));
        }
    }
}
