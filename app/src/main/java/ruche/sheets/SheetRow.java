package ruche.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a sheet; cells beyond the last filled one are blank.
///
/// @param number the row's number in the file, from 1
/// @param notes what the person should know of how it was read
/// @param doubt why it cannot be read as a row; `null`: it can
public record SheetRow(
        int number,
        List<Cell> cells,
        List<Reason> notes,
        @Nullable Reason doubt) {

    SheetRow(int number, List<Cell> cells) {
        this(number, cells, List.of(), null);
    }

    SheetRow noting(List<Reason> more, @Nullable Reason why) {
        return new SheetRow(number, cells, more, why);
    }

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
