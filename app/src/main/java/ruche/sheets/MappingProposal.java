package ruche.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Proposes a field for each column: the person's own word first, then the best pairs of label and values.
final class MappingProposal {
    /// Below this a column is left to the person.
    private static final double LEAST = 0.5;

    /// Values alone, under a header that says nothing.
    private static final double BY_VALUES = 0.55;

    private static final double MOSTLY = 0.8;

    /// Anything short could be a code: half a name is not enough where the values do not look like codes.
    private static final double NO_CODES = 0.75;

    /// What most rows share is no row's own code, as that of a quarter or a post office.
    private static final double SHARED = 0.5;

    private final Target target;
    private final LabelMatch match;
    private final ChoiceTable choices;
    private final Map<String, String> decided;

    MappingProposal(Target target, LabelMatch match, ChoiceTable choices, Map<String, String> decided) {
        this.target = target;
        this.match = match;
        this.choices = choices;
        this.decided = decided;
    }

    private record Pair(int column, Field field, LabelMatch.Score score) {}

    List<ColumnMapping> propose(Sheet sheet, Header header) {
        var keys = header.keys();
        var taken = new HashMap<Integer, Pair>();
        var fields = new HashSet<String>();
        for (int column = 0; column < keys.size(); column++) {
            int at = column;
            var field = decided.getOrDefault(keys.get(column), "");
            target.field(field)
                    .filter(known -> fields.add(known.id()))
                    .ifPresent(known -> taken.put(
                            at, new Pair(at, known, new LabelMatch.Score(1, Reason.of("sheets.match.decided")))));
        }
        pairs(sheet, header, keys).stream()
                .filter(pair -> !taken.containsKey(pair.column())
                        && !fields.contains(pair.field().id()))
                .sorted(Comparator.comparingDouble((Pair pair) -> -pair.score().value())
                        .thenComparingInt(Pair::column))
                .forEach(pair -> take(pair, taken, fields));
        return columns(sheet, header, keys, taken);
    }

    private static void take(Pair pair, Map<Integer, Pair> taken, Set<String> fields) {
        if (!taken.containsKey(pair.column()) && fields.add(pair.field().id())) {
            taken.put(pair.column(), pair);
        }
    }

    private List<Pair> pairs(Sheet sheet, Header header, List<String> keys) {
        var pairs = new ArrayList<Pair>();
        for (int column = 0; column < keys.size(); column++) {
            if (decided.containsKey(keys.get(column)) || header.isRepeated(column, keys)) {
                continue;
            }
            var sample = Fit.sample(sheet, column, header.last());
            for (var field : target.fields()) {
                var score = score(header.labels().get(column), sample, field);
                if (score.value() >= LEAST) {
                    pairs.add(new Pair(column, field, score));
                }
            }
        }
        return pairs;
    }

    private LabelMatch.Score score(String label, List<Cell> sample, Field field) {
        var byLabel = match.score(label, field);
        // No values make more of a label than it says by itself.
        if (byLabel.value() < LEAST && !tellsByValues(field)) return byLabel;
        double fit = Fit.of(sample, field, choices);
        double value = byLabel.value() * (1 - weight(field) + weight(field) * fit);
        if (field.kind() == FieldKind.CODE && byLabel.value() < LabelMatch.CERTAIN && !Fit.areCodes(sample)) {
            value *= NO_CODES;
        }
        if (field.kind() == FieldKind.CODE && byLabel.value() < LabelMatch.CERTAIN && Fit.areShared(sample)) {
            value *= SHARED;
        }
        boolean speaks = !sample.isEmpty() && fit >= MOSTLY && tellsByValues(field);
        return value < BY_VALUES && speaks
                ? new LabelMatch.Score(BY_VALUES, Reason.of("sheets.match.values"))
                : new LabelMatch.Score(value, byLabel.reason());
    }

    /// How much a column's values weigh against its header.
    private static double weight(Field field) {
        return switch (field.kind()) {
            case TEXT, CODE -> 0.5;
            case CHOICE, PLACE -> 0.2;
            case AMOUNT, DATE, NUMBER, YEAR, PHONE, EMAIL -> 0.6;
        };
    }

    private static boolean tellsByValues(Field field) {
        return field.kind() == FieldKind.EMAIL
                || (field.kind().isLookedUp() && field.options().size() > 1);
    }

    private static List<ColumnMapping> columns(
            Sheet sheet, Header header, List<String> keys, Map<Integer, Pair> taken) {
        var columns = new ArrayList<ColumnMapping>();
        for (int column = 0; column < Math.max(keys.size(), sheet.width()); column++) {
            var label = column < keys.size() ? header.labels().get(column) : "";
            var key = column < keys.size() ? keys.get(column) : "#" + ColumnMapping.letter(column);
            var pair = taken.get(column);
            columns.add(
                    pair == null
                            ? new ColumnMapping(column, label, key, null, 0, Reason.of("sheets.match.none"))
                            : new ColumnMapping(
                                    column,
                                    label,
                                    key,
                                    pair.field().id(),
                                    pair.score().value(),
                                    pair.score().reason()));
        }
        return List.copyOf(columns);
    }
}
