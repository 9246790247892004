package ruche.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gathers sheets while they are read, and stops when they grow beyond the limits.
final class GridBuilder {
    private static final int LONGEST_SHARED_TEXT = 64;

    private final Limits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, Cell> sharedTexts = new HashMap<>();
    private int rows;
    private int cells;

    GridBuilder(Limits limits) {
        this.limits = limits;
    }

    SheetBuilder sheet(String name, boolean hidden) {
        if (sheets.size() >= limits.sheets()) {
            throw SheetRefused.tooLarge("sheets", limits.sheets());
        }
        return new SheetBuilder(name, hidden, this);
    }

    void add(Sheet sheet) {
        sheets.add(sheet);
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    void countRows(int more) {
        rows += more;
        if (rows > limits.rows()) {
            throw SheetRefused.tooLarge("rows", limits.rows());
        }
    }

    void countCell(int column) {
        if (column >= limits.columns()) {
            throw SheetRefused.tooLarge("columns", limits.columns());
        }
        if (++cells > limits.cells()) {
            throw SheetRefused.tooLarge("cells", limits.cells());
        }
    }

    /// The same short text thousands of times is kept once.
    Cell text(String text) {
        return text.length() > LONGEST_SHARED_TEXT ? Cell.text(text) : sharedTexts.computeIfAbsent(text, Cell::text);
    }
}
