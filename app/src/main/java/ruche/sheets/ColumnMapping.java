package ruche.sheets;

import org.jspecify.annotations.Nullable;

/// What one column of a sheet is taken for.
///
/// @param column counted from 0
/// @param label the header as written; empty if there is none
/// @param key the header in the form under which a correction is kept; differs for each column of a sheet
/// @param field the target's field; `null` where the values are only kept as "other"
/// @param score from 0 to 1
/// @param reason what the proposal rests on
public record ColumnMapping(
        int column, String label, String key, @Nullable String field, double score, Reason reason) {

    /// The column as a workbook names it: A, B … Z, AA.
    public String letter() {
        return letter(column);
    }

    static String letter(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /// Under what the column's values are kept when no field takes them.
    String otherName() {
        return label.isBlank() ? letter() : label.strip();
    }
}
