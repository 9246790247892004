package ruche.sheets;

import java.util.List;
import java.util.Optional;

/// Finds the remarks below a table: rows at the end that hold one text, where the table's rows hold more.
final class Footnotes {
    private static final int SHORTEST = 15;
    private static final int FEWEST_ROWS = 3;

    private Footnotes() {}

    /// The number of the first row of the remarks; beyond the sheet when there are none.
    static int from(Sheet sheet) {
        var rows = sheet.rows();
        int end = rows.size();
        while (end > 0 && isRemark(rows.get(end - 1))) {
            end--;
        }
        boolean belowATable = end >= FEWEST_ROWS && holdMore(rows.subList(0, end));
        return belowATable ? end + 1 : Integer.MAX_VALUE;
    }

    private static boolean isRemark(SheetRow row) {
        return row.isBlank()
                || loneText(row)
                        .map(cell -> cell.text().strip())
                        .filter(text -> text.length() >= SHORTEST || !Character.isLetterOrDigit(text.charAt(0)))
                        .filter(text -> !TotalWords.beginsTotal(text))
                        .isPresent();
    }

    private static boolean holdMore(List<SheetRow> rows) {
        long lone = rows.stream().filter(row -> loneText(row).isPresent()).count();
        long filled = rows.stream().filter(row -> !row.isBlank()).count();
        return lone * 5 < filled;
    }

    /// The only thing that stands in a row, if it is a text.
    static Optional<Cell> loneText(SheetRow row) {
        var filled = row.cells().stream()
                .filter(cell -> !cell.isBlank() && cell.inherited() != Cell.Inherited.ACROSS)
                .toList();
        return filled.size() == 1
                        && filled.getFirst().number() == null
                        && filled.getFirst().date() == null
                ? Optional.of(filled.getFirst())
                : Optional.empty();
    }
}
