package ruche.examples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// One sheet as rows of cells, both counted from 1 as a spreadsheet shows them.
///
/// @param charset of a CSV file; blank for the others
record SheetGrid(
        String file,
        String title,
        boolean rightToLeft,
        String charset,
        NavigableMap<Integer, NavigableMap<Integer, Content>> rows,
        List<Merge> merges) {

    static SheetGrid empty(String file, String title, boolean rightToLeft, String charset) {
        return new SheetGrid(file, title, rightToLeft, charset, new TreeMap<>(), new ArrayList<>());
    }

    void put(int row, int column, Content content) {
        rows.computeIfAbsent(row, _ -> new TreeMap<>()).put(column, content);
    }

    int width() {
        return rows.values().stream()
                .mapToInt(NavigableMap::lastKey)
                .max()
                .orElseThrow(() -> new IllegalArgumentException("no cell in " + file));
    }

    /// What a cell holds.
    sealed interface Content {
        record Text(String text) implements Content {}

        record Whole(long number) implements Content {}

        record Day(LocalDate day) implements Content {}

        /// @param expression without the equals sign, e.g. `SUM(H4:H42)`
        /// @param result what a spreadsheet would show
        record Formula(String expression, long result) implements Content {}
    }

    /// Cells of one column merged from the first row to the last.
    record Merge(int column, int first, int last) {}
}
