package ruche.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Which column means what, from one header of a sheet to the next.
final class Shape {
    private final List<ColumnMapping> columns;
    private final Target target;
    private final boolean main;

    Shape(List<ColumnMapping> columns, Target target, boolean main) {
        this.columns = List.copyOf(columns);
        this.target = target;
        this.main = main;
    }

    /// Whether it is the shape of the sheet's first header.
    boolean isMain() {
        return main;
    }

    List<ColumnMapping> columns() {
        return columns;
    }

    Optional<Field> fieldAt(int column) {
        return column < columns.size()
                ? Optional.ofNullable(columns.get(column).field()).flatMap(target::field)
                : Optional.empty();
    }

    Optional<Integer> columnOf(String field) {
        return columns.stream()
                .filter(column -> field.equals(column.field()))
                .map(ColumnMapping::column)
                .findFirst();
    }

    String otherName(int column) {
        return column < columns.size() ? columns.get(column).otherName() : ColumnMapping.letter(column);
    }

    /// This shape with the columns that a header further down names otherwise; a field that moved leaves its old
    /// column.
    Shape renamed(List<ColumnMapping> named) {
        var moved = new HashSet<String>();
        named.stream().map(ColumnMapping::field).forEach(field -> {
            if (field != null) {
                moved.add(field);
            }
        });
        var changed = new ArrayList<ColumnMapping>();
        for (var column : columns) {
            var field = column.field();
            var here = named.stream()
                    .filter(other -> other.column() == column.column())
                    .findFirst();
            changed.add(here.orElse(field != null && moved.contains(field) ? without(column) : column));
        }
        return new Shape(changed, target, false);
    }

    private static ColumnMapping without(ColumnMapping column) {
        return new ColumnMapping(
                column.column(), column.label(), column.key(), null, 0, Reason.of("sheets.match.elsewhere"));
    }
}
