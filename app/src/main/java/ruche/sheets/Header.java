package ruche.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The header of a sheet.
///
/// @param first its first row's number; 0 where no row names the columns
/// @param last its last row's number; 0 likewise
/// @param labels one label a column, rows of a header joined; blank where there is none
/// @param score how surely it is one
record Header(int first, int last, List<String> labels, double score) {

    /// The key of each column: its label's key; a second column of the same label and one without label are told apart.
    List<String> keys() {
        var seen = new HashMap<String, Integer>();
        var keys = new ArrayList<String>();
        for (int column = 0; column < labels.size(); column++) {
            var key = Labels.key(labels.get(column));
            var name = key.isEmpty() ? "#" + ColumnMapping.letter(column) : key;
            int times = seen.merge(name, 1, Integer::sum);
            keys.add(times == 1 ? name : name + " #" + times);
        }
        return keys;
    }

    /// Whether a column further left bears the same label, as under a heading that lies across both.
    ///
    /// @param keys all [#keys()], made once for all columns
    boolean isRepeated(int column, List<String> keys) {
        var key = Labels.key(labels.get(column));
        return !key.isEmpty() && !keys.get(column).equals(key);
    }

    /// What files share whose columns bear the same names, in whatever order they stand.
    String signature() {
        var keys = keys();
        return IntStream.range(0, keys.size())
                .filter(column -> !labels.get(column).isBlank())
                .mapToObj(keys::get)
                .distinct()
                .sorted()
                .collect(Collectors.joining("|"));
    }

    static List<String> labels(SheetRow row) {
        return row.cells().stream().map(cell -> cell.text().strip()).toList();
    }

    /// Columns up to the last one with a label.
    int width() {
        int width = labels.size();
        while (width > 0 && labels.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }
}
