package ruche.sheets;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ruche.engine.text.EditDistance;

/// How well the labels of a file match those of the target.
final class LabelMatch {
    /// From here on a text counts as a label of the field when a header is sought.
    static final double LIKELY = 0.6;

    /// From here on nobody would doubt it.
    static final double CERTAIN = 0.85;

    private static final Score NONE = new Score(0, Reason.of("sheets.match.none"));
    private static final int SHORTEST_PART = 6;
    private static final double LEAST = 0.5;
    private static final double IN_BRACKETS = 0.8;

    private final Map<Field, List<Known>> labels;
    private final Map<String, Seen> seen = new HashMap<>();

    /// @param value from 0 to 1
    /// @param reason what it rests on
    record Score(double value, Reason reason) {}

    private record Known(String label, String squashed, Set<String> words, Set<String> years) {}

    /// A header as it was read, and what it scored so far, by field. Every cell of a sheet may be asked whether
    /// it is one.
    private record Seen(Known header, String inside, Map<String, Score> scores) {}

    LabelMatch(Target target) {
        this.labels = target.fields().stream()
                .collect(Collectors.toMap(
                        field -> field,
                        field -> field.labels().stream().map(LabelMatch::known).toList()));
    }

    private static Known known(String label) {
        return new Known(label, squashed(Labels.key(label)), Set.copyOf(Labels.words(label)), Labels.years(label));
    }

    private static String squashed(String key) {
        return key.replace(" ", "");
    }

    Score score(String header, Field field) {
        var known = seen.computeIfAbsent(
                header, unseen -> new Seen(known(unseen), Labels.inBrackets(unseen), new HashMap<>()));
        return known.scores().computeIfAbsent(field.id(), id -> withBrackets(known, field));
    }

    /// What stands in brackets is asked where the rest of a heading tells nothing: "الجهة الحاملة (جمعية/تعاونية)".
    private Score withBrackets(Seen seen, Field field) {
        var score = best(seen.header(), field);
        if (seen.inside().isEmpty()
                || labels.keySet().stream()
                        .anyMatch(any -> best(seen.header(), any).value() >= LEAST)) {
            return score;
        }
        var second = best(known(seen.inside()), field);
        return new Score(second.value() * IN_BRACKETS, second.reason());
    }

    private Score best(Known header, Field field) {
        if (header.squashed().isEmpty()) {
            return NONE;
        }
        return labels.getOrDefault(field, List.of()).stream()
                .map(label -> compare(header, label))
                .max(Comparator.comparingDouble(Score::value))
                .orElse(NONE);
    }

    private static Score compare(Known header, Known label) {
        if (header.squashed().equals(label.squashed())) {
            return new Score(1, Reason.of("sheets.match.same", label.label()));
        }
        if (!label.years().isEmpty()
                && !header.years().isEmpty()
                && !label.years().equals(header.years())) {
            return NONE;
        }
        var theirs = header.words();
        var ours = label.words();
        if (theirs.equals(ours)) {
            return new Score(0.97, Reason.of("sheets.match.same", label.label()));
        }
        if (theirs.containsAll(ours)) {
            return contains(0.6 + 0.3 * ours.size() / theirs.size(), label);
        }
        if (isClose(header.squashed(), label.squashed())) {
            return new Score(CERTAIN, Reason.of("sheets.match.close", label.label()));
        }
        if (ours.containsAll(theirs)) {
            return contains(0.45 + 0.3 * theirs.size() / ours.size(), label);
        }
        boolean part =
                label.squashed().length() >= SHORTEST_PART && header.squashed().contains(label.squashed());
        return part ? contains(LIKELY, label) : NONE;
    }

    private static Score contains(double value, Known label) {
        return new Score(value, Reason.of("sheets.match.contains", label.label()));
    }

    private static boolean isClose(String header, String label) {
        int shorter = Math.min(header.length(), label.length());
        int most = Math.max(1, shorter / 8);
        return shorter >= SHORTEST_PART
                && Math.abs(header.length() - label.length()) <= most
                && EditDistance.within(most, header, label) <= most;
    }
}
