package ruche.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the columns of a file write their figures: decimal mark and currency.
final class ColumnFigures {
    private final Target target;
    private final Choices decided;
    private final String currency;
    private final boolean named;

    /// @param used the tables of the sheets used
    ColumnFigures(Target target, Choices decided, List<Table> used) {
        this.target = target;
        this.decided = decided;
        var all = new HashSet<String>();
        for (var field : target.of(FieldKind.AMOUNT)) {
            used.forEach(table -> all.addAll(named(table, field)));
        }
        this.named = all.size() == 1;
        this.currency = named ? all.iterator().next() : target.currency();
    }

    private static List<String> named(Table table, Field field) {
        var found = new ArrayList<String>();
        var inHeader = inHeader(table, field);
        if (inHeader != null) {
            found.add(inHeader);
        }
        for (var cell : table.cellsOf(field.id())) {
            var inCell = Currencies.named(cell.text());
            if (inCell != null) {
                found.add(inCell);
            }
        }
        return found;
    }

    private static @Nullable String inHeader(Table table, Field field) {
        return table.labelOf(field.id()).map(Currencies::named).orElse(null);
    }

    /// For each field of sums or numbers.
    Map<String, Figures> of(Table table) {
        var figures = new HashMap<String, Figures>();
        for (var field : target.fields()) {
            if (field.kind().isFigure()) {
                figures.put(field.id(), of(table, field));
            }
        }
        return figures;
    }

    private Figures of(Table table, Field field) {
        var mark = decided.markOf(field.id());
        var figures = mark == null ? Figures.of(table.cellsOf(field.id())) : Figures.decided(mark);
        if (field.kind() != FieldKind.AMOUNT) {
            return figures;
        }
        var inHeader = inHeader(table, field);
        return figures.in(inHeader == null ? currency : inHeader);
    }

    /// Says in which currency sums are taken that name none, if there are any.
    List<Reason> remarks(List<Table> used, List<PlannedRow> rows) {
        var silent = new HashSet<String>();
        for (var table : used) {
            for (var field : target.of(FieldKind.AMOUNT)) {
                if (inHeader(table, field) == null) {
                    silent.add(table.sheet().name() + "!" + field.id());
                }
            }
        }
        long sums = rows.stream()
                .filter(PlannedRow::isMade)
                .flatMap(row -> row.values().entrySet().stream()
                        .filter(value -> value.getValue() instanceof Value.Sum)
                        .filter(value -> silent.contains(row.sheet() + "!" + value.getKey()))
                        .map(value -> row.raw().getOrDefault(value.getKey(), "")))
                .filter(text -> Currencies.named(text) == null)
                .count();
        return sums == 0
                ? List.of()
                : List.of(Reason.of(
                        named ? "sheets.note.currency-as-elsewhere" : "sheets.note.currency-supposed", currency, sums));
    }
}
