package ruche.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import ruche.kernel.Refusal;
import ruche.sheets.Choices;
import ruche.sheets.ColumnMapping;
import ruche.sheets.DecimalMark;
import ruche.sheets.Plan;
import ruche.sheets.PlannedRow;
import ruche.sheets.RowAt;
import ruche.sheets.RowSaid;
import ruche.sheets.Target;

/// What the person corrects of a plan on the command line.
final class Corrections {
    @Option(names = "--map", paramLabel = "HEADING=FIELD")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--decimal", paramLabel = ",|.")
    private @Nullable String decimal;

    @Option(names = "--leave-repeats")
    private boolean leaveRepeats;

    @Option(names = "--row", paramLabel = "[SHEET!]N=KIND")
    private Map<String, RowSaid> rows = new LinkedHashMap<>();

    boolean isEmpty() {
        return columns.isEmpty() && rows.isEmpty() && decimal == null && !leaveRepeats;
    }

    /// @throws Refusal `cli.no-heading`, `cli.no-field`, `cli.wrong-value`
    Choices of(Plan plan, Target target) {
        var choices = plan.choices();
        for (var column : columns.entrySet()) {
            var field = column.getValue().strip();
            if (!field.isEmpty()
                    && target.fields().stream().noneMatch(known -> known.id().equals(field)))
                throw new Refusal(
                        "cli.no-field",
                        field,
                        String.join(
                                " ",
                                target.fields().stream()
                                        .map(known -> known.id())
                                        .toList()));
            for (var named : named(plan, column.getKey())) choices = choices.withColumn(named.key(), field);
        }
        for (var row : rows.entrySet()) choices = choices.withRow(row(plan, row.getKey()), row.getValue());
        var mark = mark();
        if (mark != null) choices = choices.withDecimal(mark);
        return leaveRepeats ? choices.leavingAllRepeats() : choices;
    }

    private static List<ColumnMapping> named(Plan plan, String heading) {
        var all = plan.sheets().stream()
                .flatMap(sheet -> sheet.columns().stream())
                .toList();
        var named = all.stream()
                .filter(column -> plain(column.label()).equalsIgnoreCase(plain(heading)))
                .toList();
        if (!named.isEmpty()) return named;
        var headings = all.stream()
                .map(column -> plain(column.label()))
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
        throw new Refusal("cli.no-heading", heading, String.join(" | ", headings));
    }

    /// @throws Refusal `sheets.no-row`
    private static RowAt row(Plan plan, String text) {
        int mark = text.lastIndexOf('!');
        var sheet = mark < 0 ? "" : text.substring(0, mark);
        var number = text.substring(mark + 1).strip();
        return plan.rows().stream()
                .map(PlannedRow::at)
                .filter(at -> String.valueOf(at.number()).equals(number)
                        && (mark < 0 || at.sheet().equals(sheet)))
                .findFirst()
                .orElseThrow(() -> new Refusal("sheets.no-row", text));
    }

    private static String plain(String heading) {
        return heading.strip().replaceAll("\\s+", " ");
    }

    private @Nullable DecimalMark mark() {
        var sign = decimal;
        if (sign == null) return null;
        return DecimalMark.of(sign).orElseThrow(() -> new Refusal("cli.wrong-value", "--decimal", sign));
    }
}
