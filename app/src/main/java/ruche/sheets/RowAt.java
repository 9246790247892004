package ruche.sheets;

/// Where a row stands.
///
/// @param sheet the sheet's name; empty for a CSV file
/// @param number the row's number in the file, from 1
public record RowAt(String sheet, int number) {
    static RowAt of(PlannedRow row) {
        return new RowAt(row.sheet(), row.number());
    }

    boolean isAt(PlannedRow row) {
        return number == row.number() && sheet.equals(row.sheet());
    }

    /// As choices are kept under it.
    String key() {
        return sheet + "!" + number;
    }
}
