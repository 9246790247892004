package ruche.sheets;

import java.util.List;

/// One row of a sheet; cells beyond the last filled one are blank.
///
/// @param number the row's number in the file, from 1
public record SheetRow(int number, List<Cell> cells) {

    /// The cell of a column counted from 0.
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    int width() {
        return cells.size();
    }
}
