package ruche.sheets;

import java.util.List;

/// One sheet: every row from the first of the file to the last filled one, blank ones included.
public record Sheet(String name, boolean hidden, List<SheetRow> rows) {

    int width() {
        return rows.stream().mapToInt(SheetRow::width).max().orElse(0);
    }
}
