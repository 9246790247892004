package ruche.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.NormalForm;

/// Tells the main sheet from its details, its sums and its further parts, by comparing what names their rows.
final class SheetRoles {
    /// Share of a sheet's rows that must stand in the main one.
    private static final double SHARED = 0.5;

    private static final int FEWEST_ROWS = 3;
    private static final int WIDEST_PIVOT = 4;

    private final Target target;
    private final Table main;
    private final Map<String, Set<String>> mainValues = new HashMap<>();

    SheetRoles(Target target, Table main) {
        this.target = target;
        this.main = main;
        for (var field : target.fields()) {
            if (!field.kind().isFigure()) {
                mainValues.put(field.id(), valuesOf(main.cellsOf(field.id())));
            }
        }
    }

    /// The sheet that weighs most by rows and by fields found; hidden ones only when there is no other.
    static Optional<Table> mainOf(List<Table> tables) {
        return tables.stream()
                .max(Comparator.comparing((Table table) -> !table.sheet().hidden())
                        .thenComparingDouble(Table::weight));
    }

    record Role(SheetRole role, Reason reason) {}

    Role of(Sheet sheet, @Nullable Table table) {
        if (sheet.equals(main.sheet())) {
            return new Role(SheetRole.MAIN, Reason.of("sheets.role.main"));
        }
        return detail(sheet, table)
                .or(() -> pivot(sheet))
                .orElseGet(() -> table == null
                        ? new Role(SheetRole.NO_TABLE, Reason.of("sheets.role.no-table"))
                        : new Role(SheetRole.PART, Reason.of("sheets.role.part")));
    }

    /// Rows that bear the same names as rows of the main sheet.
    private Optional<Role> detail(Sheet sheet, @Nullable Table table) {
        var columns = table == null ? columnsByValues(sheet) : columnsOf(table);
        columns.keySet().removeIf(field -> !main.has(field));
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        var fields = List.copyOf(columns.keySet());
        var known = new HashSet<List<String>>();
        var cells = fields.stream().map(main::cellsOf).toList();
        for (int i = 0; i < cells.getFirst().size(); i++) {
            int at = i;
            known.add(cells.stream().map(column -> form(column.get(at))).toList());
        }
        var keys = keys(
                sheet,
                table,
                fields.stream().map(columns::get).filter(Objects::nonNull).toList());
        long shared = keys.stream().filter(known::contains).count();
        boolean most = keys.size() >= FEWEST_ROWS && shared >= SHARED * keys.size();
        return most && keys.size() <= main.sheet().rows().size()
                ? Optional.of(new Role(
                        SheetRole.DETAIL,
                        Reason.of("sheets.role.detail", main.sheet().name(), shared, keys.size())))
                : Optional.empty();
    }

    /// What names each row of the sheet; rows that nothing names, totals for example, left out.
    private static List<List<String>> keys(Sheet sheet, @Nullable Table table, List<Integer> columns) {
        return sheet.rows().stream()
                .skip(table == null ? 0 : table.header().last())
                .map(row ->
                        columns.stream().map(column -> form(row.cell(column))).toList())
                .filter(key -> key.stream().filter(part -> !part.isEmpty()).count() * 2 >= key.size())
                .filter(key -> key.stream().noneMatch(TotalWords::isTotal))
                .toList();
    }

    private boolean names(Field field) {
        return target.identity().contains(field.id())
                && (field.kind() == FieldKind.CODE || field.kind() == FieldKind.TEXT);
    }

    private Map<String, Integer> columnsOf(Table table) {
        var columns = new HashMap<String, Integer>();
        for (var column : table.columns()) {
            Optional.ofNullable(column.field())
                    .flatMap(target::field)
                    .filter(this::names)
                    .ifPresent(field -> columns.put(field.id(), column.column()));
        }
        return columns;
    }

    /// Without a header: the column whose values stand in the main sheet's column.
    private Map<String, Integer> columnsByValues(Sheet sheet) {
        var columns = new HashMap<String, Integer>();
        for (var field : target.fields()) {
            if (!names(field)) {
                continue;
            }
            double best = SHARED;
            for (int column = 0; column < sheet.width(); column++) {
                double share = share(column(sheet, column), field.id());
                if (share > best && !columns.containsValue(column)) {
                    best = share;
                    columns.put(field.id(), column);
                }
            }
        }
        return columns;
    }

    private double share(Set<String> values, String field) {
        var known = mainValues.getOrDefault(field, Set.of());
        return values.size() < FEWEST_ROWS
                ? 0
                : (double) values.stream().filter(known::contains).count() / values.size();
    }

    /// Few columns, one of which holds the labels of a column of the main sheet, each once.
    private Optional<Role> pivot(Sheet sheet) {
        if (sheet.width() > WIDEST_PIVOT) {
            return Optional.empty();
        }
        for (int column = 0; column < sheet.width(); column++) {
            var values = column(sheet, column);
            for (var field : target.fields()) {
                if (main.has(field.id()) && share(values, field.id()) >= SHARED) {
                    return Optional.of(new Role(
                            SheetRole.PIVOT,
                            Reason.of("sheets.role.pivot", main.sheet().name(), labelOf(field.id()))));
                }
            }
        }
        return Optional.empty();
    }

    private String labelOf(String field) {
        return main.columns().stream()
                .filter(column -> field.equals(column.field()))
                .map(ColumnMapping::otherName)
                .findFirst()
                .orElse(field);
    }

    private static Set<String> column(Sheet sheet, int column) {
        var cells = new ArrayList<Cell>();
        sheet.rows().forEach(row -> cells.add(row.cell(column)));
        return valuesOf(cells);
    }

    private static Set<String> valuesOf(List<Cell> cells) {
        var values = new HashSet<String>();
        cells.stream().map(SheetRoles::form).forEach(values::add);
        values.remove("");
        return values;
    }

    private static String form(Cell cell) {
        var number = cell.number();
        return number == null ? NormalForm.of(cell.text()) : number.toPlainString();
    }
}
