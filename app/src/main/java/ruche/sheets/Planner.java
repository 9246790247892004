package ruche.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Plans an import: what is found in the file, held against what the caller wants and what the person has decided.
public final class Planner {
    private final Target target;

    public Planner(Target target) {
        this.target = target;
    }

    /// Makes the plan; nothing is changed anywhere.
    ///
    /// @param decided [Choices#none()] the first time; then with the person's corrections
    /// @throws SheetRefused if no sheet of the file holds a table that the target knows
    public Plan plan(Grid grid, Choices decided) {
        var match = new LabelMatch(target);
        var choices = new ChoiceTable(decided.values());
        var tables = tables(grid, match, choices, decided);
        var main = SheetRoles.mainOf(tables).orElseThrow(() -> new SheetRefused("sheets.no-table"));
        var roles = new SheetRoles(target, main);
        var sheets = new ArrayList<SheetPlan>();
        var rows = new ArrayList<PlannedRow>();
        for (var sheet : grid.sheets()) {
            var table = tables.stream()
                    .filter(one -> one.sheet().equals(sheet))
                    .findFirst()
                    .orElse(null);
            var role = roles.of(sheet, table);
            boolean used = table != null && isUsed(sheet, role.role(), decided);
            var outcome = used
                    ? new SheetPlanner(grid, Objects.requireNonNull(table), target, match, choices, decided).plan()
                    : new SheetPlanner.Outcome(List.of(), List.of());
            rows.addAll(outcome.rows());
            sheets.add(new SheetPlan(
                    sheet.name(),
                    role.role(),
                    role.reason(),
                    used,
                    sheet.rows().size(),
                    table == null ? 0 : table.header().first(),
                    table == null ? List.of() : table.columns(),
                    outcome.totals()));
        }
        return account(grid, sheets, withCurrency(rows), choices, decided);
    }

    private List<Table> tables(Grid grid, LabelMatch match, ChoiceTable choices, Choices decided) {
        var remembered = decided.columns().entrySet().stream()
                .filter(column -> !column.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var finder = new HeaderFinder(target, match, remembered);
        var proposal = new MappingProposal(target, match, choices, decided.columns());
        var tables = new ArrayList<Table>();
        for (var sheet : grid.sheets()) {
            finder.find(sheet)
                    .map(header -> new Table(sheet, header, proposal.propose(sheet, header)))
                    .ifPresent(tables::add);
        }
        return tables;
    }

    private static boolean isUsed(Sheet sheet, SheetRole role, Choices decided) {
        boolean proposed = role == SheetRole.MAIN || (role == SheetRole.PART && !sheet.hidden());
        return decided.sheets().getOrDefault(sheet.name(), proposed);
    }

    /// Sums that name no currency have the only one that the file names, or else the target's.
    private List<PlannedRow> withCurrency(List<PlannedRow> rows) {
        var named = new HashSet<String>();
        rows.forEach(row -> row.values().values().forEach(value -> {
            if (value instanceof Value.Sum(var _, var currency) && currency != null) {
                named.add(currency);
            }
        }));
        var currency = named.size() == 1 ? named.iterator().next() : target.currency();
        return rows.stream()
                .map(row -> row.with(inCurrency(row.values(), currency)))
                .toList();
    }

    private static Map<String, Value> inCurrency(Map<String, Value> values, String currency) {
        if (values.values().stream().noneMatch(value -> value instanceof Value.Sum)) {
            return values;
        }
        var complete = new HashMap<>(values);
        complete.replaceAll((field, value) -> value instanceof Value.Sum(var minor, var named)
                ? new Value.Sum(minor, named == null ? currency : named)
                : value);
        return Map.copyOf(complete);
    }

    private Plan account(
            Grid grid, List<SheetPlan> sheets, List<PlannedRow> planned, ChoiceTable choices, Choices decided) {
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
        return new Plan(grid.kind(), List.copyOf(sheets), rows, choices.table(), blocks, totals, decided);
    }
}
