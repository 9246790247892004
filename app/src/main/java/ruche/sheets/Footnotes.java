package ruche.sheets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the remarks below a table: rows at the end that hold one text, where the table's rows hold more.
///
/// What stands alone where each row must have something, right below the rows, is a row and no remark, unless it begins
/// as remarks do.
final class Footnotes {
    private static final int SHORTEST = 15;
    private static final int FEWEST_ROWS = 3;
    private static final Pattern REMARK = Pattern.compile(
            "(?iu)(?:[^\\p{L}\\p{N}]|(?:n\\.?b|nota|notes?|remarques?|sources?"
                    + "|observations?|légende|ملاحظ\\p{L}*|المصدر|تنبيه)(?!\\p{L})).*",
            Pattern.DOTALL);

    private Footnotes() {}

    /// The number of the first row of the remarks; beyond the sheet when there are none.
    ///
    /// @param needed the columns in which each row must have something
    static int from(Sheet sheet, Set<Integer> needed) {
        var rows = sheet.rows();
        int end = rows.size();
        while (end > 0 && isRemark(rows.get(end - 1))) {
            end--;
        }
        while (end < rows.size() && isLoneRow(rows.get(end), needed)) {
            end++;
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

    private static boolean isLoneRow(SheetRow row, Set<Integer> needed) {
        return loneText(row)
                .filter(cell ->
                        needed.stream().anyMatch(column -> row.cell(column).equals(cell)))
                .filter(cell -> !REMARK.matcher(cell.text().strip()).matches())
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
