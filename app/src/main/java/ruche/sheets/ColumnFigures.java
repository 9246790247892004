package ruche.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        var said = new Said(new HashSet<>(), new HashSet<>(), new ArrayList<>());
        for (var field : target.of(FieldKind.AMOUNT)) {
            used.forEach(table -> said.add(table, field));
        }
        var only = said.only();
        this.named = only != null;
        this.currency = only == null ? target.currency() : only;
    }

    /// What a file says of currencies.
    ///
    /// @param headers named above a column
    /// @param cells named beside a sum
    /// @param each whether it names one, of each sum in a column whose header names none
    private record Said(Set<String> headers, Set<String> cells, List<Boolean> each) {
        void add(Table table, Field field) {
            var inHeader = inHeader(table, field);
            if (inHeader != null) {
                headers.add(inHeader);
            }
            for (var cell : table.cellsOf(field.id())) {
                var inCell = Currencies.named(cell.text());
                if (inCell != null) {
                    cells.add(inCell);
                }
                if (inHeader == null && cell.text().chars().anyMatch(Character::isDigit)) {
                    each.add(inCell != null);
                }
            }
        }

        /// The one that the sums of the file are in. One sum in euros says nothing of ten that name none.
        @Nullable String only() {
            var all = new HashSet<>(headers);
            all.addAll(cells);
            boolean most = 2L * each.stream().filter(names -> names).count() > each.size();
            return all.size() == 1 && (most || !headers.isEmpty())
                    ? all.iterator().next()
                    : null;
        }
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
