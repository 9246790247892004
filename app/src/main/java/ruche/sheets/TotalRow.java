package ruche.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A row recognised as a total.
///
/// @param stated amount field → what the row says
/// @param ofAll the row says that it sums the whole table
record TotalRow(Map<String, Value.Sum> stated, boolean ofAll) {

    static Optional<TotalRow> of(
            SheetRow row, Content content, Shape shape, Map<String, Sums> sums, Readings readings, Target target) {
        var stated = stated(content, readings, target);
        var words = words(row);
        if (words.isEmpty()) {
            return onlyAmounts(row, shape) && isSumOfBlock(stated, sums)
                    ? Optional.of(new TotalRow(stated, false))
                    : Optional.empty();
        }
        boolean says = words.size() <= 2 && words.stream().anyMatch(TotalWords::isTotal);
        boolean begins = words.size() == 1 && TotalWords.beginsTotal(words.getFirst());
        return says || begins
                ? Optional.of(new TotalRow(stated, words.stream().anyMatch(TotalWords::isOfAll)))
                : Optional.empty();
    }

    /// Of a row that the person calls a total.
    static TotalRow said(SheetRow row, Content content, Readings readings, Target target) {
        return new TotalRow(
                stated(content, readings, target), words(row).stream().anyMatch(TotalWords::isOfAll));
    }

    /// The texts of a row that are no figures.
    private static List<String> words(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.isBlank() && cell.inherited() != Cell.Inherited.ACROSS)
                .filter(cell -> cell.date() != null || Figures.UNDECIDED.read(cell) instanceof Figure.Unreadable)
                .map(Cell::text)
                .toList();
    }

    private static Map<String, Value.Sum> stated(Content content, Readings readings, Target target) {
        var stated = new HashMap<String, Value.Sum>();
        for (var field : target.of(FieldKind.AMOUNT)) {
            var cell = content.cells().get(field.id());
            if (cell != null && Readings.valueOf(readings.read(cell, field)) instanceof Value.Sum sum) {
                stated.put(field.id(), sum);
            }
        }
        return stated;
    }

    private static boolean onlyAmounts(SheetRow row, Shape shape) {
        for (int column = 0; column < row.width(); column++) {
            boolean amount = shape.fieldAt(column)
                    .filter(field -> field.kind() == FieldKind.AMOUNT)
                    .isPresent();
            if (!row.cell(column).isBlank() && shape.fieldAt(column).isPresent() && !amount) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSumOfBlock(Map<String, Value.Sum> stated, Map<String, Sums> sums) {
        return stated.entrySet().stream().anyMatch(entry -> {
            var sum = sums.get(entry.getKey());
            return sum != null && sum.isSumOfBlock(entry.getValue());
        });
    }
}
