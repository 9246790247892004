package ruche.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// The header of a sheet.
///
/// @param first its first row's number
/// @param last its last row's number
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

    /// Columns up to the last one with a label.
    int width() {
        int width = labels.size();
        while (width > 0 && labels.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }
}
