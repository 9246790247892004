package ruche.sheets;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ruche.kernel.Refusal;

/// What an import would do, row by row. The same file, target and choices give the same plan.
///
/// @param sheets every sheet of the file, used or not
/// @param rows every row of the sheets used, in order
/// @param values every label met for a choice or place
/// @param blocks rows that repeat earlier ones, block by block
/// @param totals the account
/// @param remarks what the person should know of the file as a whole
/// @param needsMapping nobody knows yet what the columns mean: the person is asked before anything is made
/// @param choices the decisions it rests on
public record Plan(
        Grid.Kind kind,
        List<SheetPlan> sheets,
        List<PlannedRow> rows,
        List<ValueMapping> values,
        List<RepeatBlock> blocks,
        Totals totals,
        List<Reason> remarks,
        boolean needsMapping,
        Choices choices) {

    /// The rows that would be made.
    public Stream<PlannedRow> made() {
        return rows.stream().filter(PlannedRow::isMade);
    }

    /// With more notes on the rows that would be made.
    Plan noting(Function<PlannedRow, List<Reason>> notes) {
        var noted = rows.stream().map(row -> row.isMade() ? row.noting(notes.apply(row)) : row);
        return new Plan(kind, sheets, noted.toList(), values, blocks, totals, remarks, needsMapping, choices);
    }

    /// With what is proposed for rows that leave it out, as far as the choices let it stand: shown as such in each row.
    Plan taking() {
        if (choices.proposed().isEmpty()) return this;
        var taking = rows.stream().map(row -> {
            var proposed = choices.proposed().get(row.at().key());
            return proposed == null ? row : row.taking(proposed);
        });
        return new Plan(kind, sheets, taking.toList(), values, blocks, totals, remarks, needsMapping, choices);
    }

    /// Rows that would be made without a field.
    long without(String field) {
        return made().filter(row -> !row.values().containsKey(field)).count();
    }

    /// Rows that would be made with what is proposed for them.
    long proposed() {
        return made().filter(row -> choices.proposed().containsKey(row.at().key()))
                .count();
    }

    /// As who imports such things has checked it.
    Plan checked(ImportTarget.Checked by) {
        if (by.rows().equals(rows) && by.remarks().isEmpty()) return this;
        if (by.rows().size() != rows.size()) throw new IllegalArgumentException("a row is lost, or one more made");
        var inBlocks = new BlockIndex(blocks);
        var made = by.rows().stream().filter(PlannedRow::isMade).toList();
        var apart = made.stream().filter(row -> inBlocks.blockOf(row).isEmpty()).toList();
        var account = new Totals(
                rows.size(),
                made.size(),
                Totals.left(by.rows()),
                Totals.sums(made),
                Totals.sums(apart),
                Math.min(totals.repeatedRows(), made.size()));
        var all = Stream.concat(remarks.stream(), by.remarks().stream()).toList();
        return new Plan(kind, sheets, by.rows(), values, blocks, account, all, needsMapping, choices);
    }

    /// With one more remark on the file as a whole.
    Plan remarking(Reason remark) {
        var all = Stream.concat(remarks.stream(), Stream.of(remark)).toList();
        return new Plan(kind, sheets, rows, values, blocks, totals, all, needsMapping, choices);
    }

    /// Totals of the file that its rows do not give.
    List<TotalCheck> wrongTotals() {
        return sheets.stream()
                .filter(SheetPlan::used)
                .flatMap(sheet -> sheet.totals().stream())
                .filter(total -> !total.agrees())
                .toList();
    }

    /// Labels for which no option is proposed.
    long unmatched() {
        return values.stream().filter(value -> value.option() == null).count();
    }

    /// Labels taken for an option of which they are only a part.
    public List<ValueMapping> guesses() {
        return values.stream().filter(ValueMapping::isGuess).toList();
    }

    /// Rows that would be made, of which the person should know something.
    long notedRows() {
        return made().filter(row -> !row.notes().isEmpty()).count();
    }

    /// What files with the same headers share, in whatever order their columns stand.
    public String signature() {
        return sheets.stream()
                .filter(SheetPlan::used)
                .flatMap(sheet -> sheet.columns().stream())
                .filter(column -> !column.label().isBlank())
                .map(ColumnMapping::key)
                .distinct()
                .sorted()
                .collect(Collectors.joining("|"));
    }

    /// Everything that this plan takes for granted, to be kept for the next file with the same [#signature()].
    public Choices toKeep() {
        return choices.settled(columns(), table()).forNextFile();
    }

    /// Its choices, and all that it proposes beside them.
    Choices settled() {
        var all = new HashMap<>(choices.columns());
        all.putAll(columns());
        return choices.settled(all, table());
    }

    /// The headings that stand in the file, for one who must say what they mean.
    public List<String> headings() {
        return sheets.stream()
                .filter(SheetPlan::used)
                .flatMap(sheet -> sheet.columns().stream())
                .map(ColumnMapping::label)
                .filter(label -> !label.isBlank())
                .toList();
    }

    /// @throws Refusal `sheets.needs-mapping` with the headings, while nobody has said what the columns mean
    public void requireMapped() {
        if (needsMapping) throw new Refusal("sheets.needs-mapping", String.join(" | ", headings()));
    }

    private Map<String, String> columns() {
        var columns = new HashMap<String, String>();
        sheets.stream()
                .filter(SheetPlan::used)
                .sorted(Comparator.comparing(sheet -> sheet.role() != SheetRole.MAIN))
                .flatMap(sheet -> sheet.columns().stream())
                .filter(column -> !column.label().isBlank())
                .forEach(column -> columns.putIfAbsent(column.key(), column.field() == null ? "" : column.field()));
        return columns;
    }

    private Map<String, Map<String, String>> table() {
        var table = new HashMap<String, Map<String, String>>(choices.values());
        for (var value : values) {
            if (value.option() != null) {
                var labels = new HashMap<>(table.getOrDefault(value.field(), Map.of()));
                labels.put(value.key(), value.option());
                table.put(value.field(), labels);
            }
        }
        return table;
    }
}
