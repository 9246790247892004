package ruche.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The cells of one row by field, before they are read as values.
///
/// @param cells field → its cell; blank ones left out
/// @param others values of columns that no field takes, by header
/// @param inherited fields whose cell comes from a merged region or from above
/// @param notes what the person should know
record Content(Map<String, Cell> cells, Map<String, String> others, Set<String> inherited, List<Reason> notes) {

    static Content of(SheetRow row, Shape shape) {
        var content = new Content(new LinkedHashMap<>(), new LinkedHashMap<>(), new HashSet<>(), new ArrayList<>());
        for (int column = 0; column < row.width(); column++) {
            var cell = row.cell(column);
            boolean counts = !cell.isBlank() || cell.formula() == Cell.Formula.WITHOUT_VALUE;
            if (counts && cell.inherited() != Cell.Inherited.ACROSS) {
                content.put(column, cell, shape);
            }
        }
        return content;
    }

    private void put(int column, Cell cell, Shape shape) {
        var field = shape.fieldAt(column);
        if (field.isEmpty()) {
            others.merge(shape.otherName(column), cell.text().strip(), (one, two) -> one + "\n" + two);
        } else if (cell.isInherited() && field.get().kind().isFigure()) {
            // One sum over several rows is one sum.
            notes.add(Reason.of(
                    "sheets.note.figure-merged", field.get().id(), cell.text().strip()));
        } else {
            cells.put(field.get().id(), cell);
            if (cell.isInherited()) {
                inherited.add(field.get().id());
            }
        }
    }

    boolean has(String field) {
        return cells.containsKey(field);
    }
}
