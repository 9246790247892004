package ruche.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Plans an import: what is found in the file, held against what the caller wants and what the person has decided.
public final class Planner {
    private final Target target;

    public Planner(Target target) {
        this.target = target;
    }

    /// Makes the plan; nothing is changed anywhere.
    ///
    /// @param decided [Choices#none()] the first time; then with the person's corrections
    /// @throws SheetRefused if nothing stands in the file
    public Plan plan(Grid grid, Choices decided) {
        var match = new LabelMatch(target);
        var choices = new ChoiceTable(decided.values());
        var tables = new Tables(target, match, choices, decided).of(grid);
        var main = SheetRoles.mainOf(tables).orElseThrow(() -> new SheetRefused("sheets.no-table"));
        var roles = new SheetRoles(target, main);
        var used = tables.stream()
                .filter(table -> isUsed(table, roles.of(table.sheet(), table).role(), decided))
                .toList();
        var figures = new ColumnFigures(target, decided, used);
        var sheets = new ArrayList<SheetPlan>();
        var rows = new ArrayList<PlannedRow>();
        for (var sheet : grid.sheets()) {
            var table = tables.stream()
                    .filter(one -> one.sheet().equals(sheet))
                    .findFirst()
                    .orElse(null);
            boolean isUsed = table != null && used.contains(table);
            var outcome = isUsed
                    ? new SheetPlanner(grid, Objects.requireNonNull(table), target, match, choices, decided, figures)
                            .plan()
                    : new SheetPlanner.Outcome(List.of(), List.of());
            rows.addAll(outcome.rows());
            sheets.add(sheetPlan(sheet, table, roles.of(sheet, table), isUsed, outcome.totals()));
        }
        var remarks = figures.remarks(used, rows);
        if (grid.macros()) {
            remarks = Stream.concat(Stream.of(Reason.of("sheets.remark.macros")), remarks.stream())
                    .toList();
        }
        return account(grid, sheets, rows, remarks, needsMapping(used), choices, decided);
    }

    private static SheetPlan sheetPlan(
            Sheet sheet, @Nullable Table table, SheetRoles.Role role, boolean used, List<TotalCheck> totals) {
        return new SheetPlan(
                sheet.name(),
                role.role(),
                role.reason(),
                used,
                sheet.rows().size(),
                table == null ? 0 : table.header().first(),
                TopRow.of(sheet),
                table == null ? List.of() : table.columns(),
                totals);
    }

    private static boolean isUsed(Table table, SheetRole role, Choices decided) {
        boolean part = role == SheetRole.PART && !table.sheet().hidden() && !table.guessed();
        return decided.sheets().getOrDefault(table.sheet().name(), role == SheetRole.MAIN || part);
    }

    /// Nothing is known of the columns but by guessing, or none holds what each row must have.
    private boolean needsMapping(List<Table> used) {
        return used.stream().allMatch(Table::guessed)
                || target.fields().stream()
                        .filter(Field::needed)
                        .anyMatch(field -> used.stream().noneMatch(table -> holds(table, field)));
    }

    private static boolean holds(Table table, Field field) {
        return table.has(field.id()) || (field.elseFrom() != null && table.has(field.elseFrom()));
    }

    private Plan account(
            Grid grid,
            List<SheetPlan> sheets,
            List<PlannedRow> planned,
            List<Reason> remarks,
            boolean needsMapping,
            ChoiceTable choices,
            Choices decided) {
        var found = new Repeats(target).find(planned);
        var blocks = Repeats.blocks(found.rows(), found.repeats());
        var repeats =
                found.repeats().stream().map(repeat -> Repeats.id(repeat.row())).collect(Collectors.toSet());
        var inBlocks = new BlockIndex(blocks);
        var rows = found.rows().stream()
                .map(row -> repeats.contains(Repeats.id(row)) && inBlocks.isLeft(row, decided.leftRepeats())
                        ? row.leaving(Reason.of("sheets.left.repeat"))
                        : row)
                .toList();
        var made = rows.stream().filter(PlannedRow::isMade).toList();
        var apart = made.stream().filter(row -> inBlocks.blockOf(row).isEmpty()).toList();
        var totals = new Totals(
                rows.size(), made.size(), Totals.left(rows), Totals.sums(made), Totals.sums(apart), (int) made.stream()
                        .filter(row -> repeats.contains(Repeats.id(row)))
                        .count());
        return new Plan(
                grid.kind(),
                List.copyOf(sheets),
                rows,
                choices.table(),
                blocks,
                totals,
                remarks,
                needsMapping,
                decided);
    }
}
