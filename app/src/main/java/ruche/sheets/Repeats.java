package ruche.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.NormalForm;

/// Points out rows that equal an earlier one in all that identifies them. None is left unasked.
final class Repeats {
    /// From so many rows on a run of repeats is a block.
    static final int BLOCK = 3;

    private final Target target;
    private final Map<List<String>, PlannedRow> first = new HashMap<>();
    private final Map<Whole, PlannedRow> twins = new HashMap<>();

    Repeats(Target target) {
        this.target = target;
    }

    /// All that a row says.
    private record Whole(List<String> key, Map<String, Value> values, Map<String, String> others) {}

    /// A row that repeats an earlier one; the one that says all the same, if there is one.
    record Repeat(PlannedRow row, PlannedRow earlier) {}

    /// The rows of the whole plan, in order, each repeat with a note; and the repeats.
    record Found(List<PlannedRow> rows, List<Repeat> repeats) {}

    Found find(List<PlannedRow> rows) {
        var noted = new ArrayList<PlannedRow>(rows.size());
        var repeats = new ArrayList<Repeat>();
        for (var row : rows) {
            var key = row.isMade() ? key(row) : List.<String>of();
            var earlier = key.isEmpty() ? null : earlier(key, row);
            if (earlier == null) {
                noted.add(row);
            } else {
                var repeat = row.noting(note(row, earlier));
                noted.add(repeat);
                repeats.add(new Repeat(repeat, earlier));
            }
        }
        return new Found(noted, repeats);
    }

    private @Nullable PlannedRow earlier(List<String> key, PlannedRow row) {
        var twin = twins.putIfAbsent(new Whole(key, row.values(), row.others()), row);
        var alike = first.putIfAbsent(key, row);
        return twin == null ? alike : twin;
    }

    /// Empty when nothing but a sum would identify the row.
    private List<String> key(PlannedRow row) {
        var key = target.identity().stream().map(field -> form(row, field)).toList();
        boolean named = target.identity().stream()
                .anyMatch(
                        field -> row.raw().containsKey(field) && !(row.values().get(field) instanceof Value.Sum));
        return named ? key : List.of();
    }

    private static String form(PlannedRow row, String field) {
        return switch (row.values().get(field)) {
            case null -> NormalForm.of(row.raw().getOrDefault(field, ""));
            case Value.Text(var text) -> NormalForm.of(text);
            case Value.Sum(var minor, var currency) -> minor + " " + currency;
            case Value other -> other.toString();
        };
    }

    private Reason note(PlannedRow row, PlannedRow earlier) {
        var differing = new TreeSet<String>();
        for (var field : target.fields()) {
            var id = field.id();
            if (!target.identity().contains(id)
                    && !Objects.equals(row.values().get(id), earlier.values().get(id))) {
                differing.add(id);
            }
        }
        var others = new TreeSet<>(row.others().keySet());
        others.addAll(earlier.others().keySet());
        others.removeIf(other ->
                Objects.equals(row.others().get(other), earlier.others().get(other)));
        differing.addAll(others);
        var where = earlier.sheet().equals(row.sheet()) ? "-here" : "";
        var key = differing.isEmpty() ? "sheets.note.repeats-wholly" : "sheets.note.repeats";
        return Reason.of(key + where, earlier.number(), earlier.sheet(), String.join(", ", differing));
    }

    /// Runs of repeats that no other row of the table interrupts.
    static List<RepeatBlock> blocks(List<PlannedRow> rows, List<Repeat> repeats) {
        var byRow = new LinkedHashMap<String, Repeat>();
        repeats.forEach(repeat -> byRow.put(id(repeat.row()), repeat));
        var blocks = new ArrayList<RepeatBlock>();
        var run = new ArrayList<Repeat>();
        for (var row : rows) {
            var repeat = byRow.get(id(row));
            boolean continues = repeat != null
                    && (run.isEmpty() || run.getLast().row().sheet().equals(row.sheet()));
            if (!continues && row.kind() != RowKind.BLANK) {
                close(run, blocks);
            }
            if (repeat != null) {
                run.add(repeat);
            }
        }
        close(run, blocks);
        return List.copyOf(blocks);
    }

    static String id(PlannedRow row) {
        return row.sheet() + "!" + row.number();
    }

    private static void close(List<Repeat> run, List<RepeatBlock> blocks) {
        if (run.size() >= BLOCK) {
            var top = run.getFirst();
            blocks.add(new RepeatBlock(
                    top.row().sheet(),
                    top.row().number(),
                    run.getLast().row().number(),
                    run.size(),
                    top.earlier().sheet(),
                    top.earlier().number(),
                    Totals.sums(run.stream().map(Repeat::row).toList())));
        }
        run.clear();
    }
}
