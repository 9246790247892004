package ruche.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ruche.accounts.Cell;
import ruche.kernel.Money;
import ruche.sheets.Plan;
import ruche.sheets.RepeatBlock;
import ruche.sheets.SheetPlan;
import ruche.sheets.TotalCheck;
import ruche.sheets.Value;
import ruche.shell.Writing;

/// A plan's account: row by row in, made, left and why, and the sums; for people and for programs.
final class PlanAccount {
    private final Plan plan;
    private final String currency;

    PlanAccount(Plan plan, Cell cell) {
        this.plan = plan;
        this.currency = plan.made()
                .flatMap(row -> row.values().values().stream())
                .flatMap(value -> value instanceof Value.Sum(var _, var named) && named != null
                        ? java.util.stream.Stream.of(named)
                        : java.util.stream.Stream.empty())
                .findFirst()
                .orElse(cell.currency().getCurrencyCode());
    }

    Map<String, Object> json(Path file, Map<String, Object> more) {
        var totals = plan.totals();
        var json = new LinkedHashMap<String, Object>();
        json.put("file", file.getFileName().toString());
        json.put("kind", plan.kind().name());
        json.put("rowsIn", totals.rowsIn());
        json.put("made", totals.made());
        json.put("left", totals.left());
        json.put("currency", currency);
        json.put("sums", totals.sums());
        json.put("sumsWithoutBlocks", totals.sumsWithoutBlocks());
        json.put("repeatedRows", totals.repeatedRows());
        json.put("blocks", plan.blocks().stream().map(PlanAccount::block).toList());
        json.put("sheets", plan.sheets().stream().map(PlanAccount::sheet).toList());
        json.put(
                "values",
                plan.values().stream()
                        .map(value -> Map.of(
                                "field", value.field(),
                                "label", value.label(),
                                "rows", value.count(),
                                "option", value.option() == null ? "" : value.option()))
                        .toList());
        json.put("rows", plan.rows().stream().map(this::row).toList());
        json.putAll(more);
        return json;
    }

    private Map<String, Object> row(ruche.sheets.PlannedRow row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("sheet", row.sheet());
        json.put("row", row.number());
        json.put("made", row.isMade());
        var left = row.left();
        if (left != null) json.put("left", left.key());
        if (!row.notes().isEmpty())
            json.put("notes", row.notes().stream().map(note -> note.key()).toList());
        if (!row.inherited().isEmpty())
            json.put("inherited", row.inherited().stream().sorted().toList());
        return json;
    }

    private static Map<String, Object> block(RepeatBlock block) {
        return Map.of(
                "sheet", block.sheet(),
                "from", block.from(),
                "to", block.to(),
                "rows", block.rows(),
                "earlierRow", block.earlierRow(),
                "sums", block.sums());
    }

    private static Map<String, Object> sheet(SheetPlan sheet) {
        return Map.of(
                "name", sheet.name(),
                "role", sheet.role().name(),
                "used", sheet.used(),
                "rows", sheet.rowsIn(),
                "headerRow", sheet.headerRow(),
                "totals", sheet.totals().size(),
                "totalsAgreeing",
                        sheet.totals().stream().filter(TotalCheck::agrees).count());
    }

    void print(RucheCommand to, Path file) {
        var out = to.out();
        var writing = new Writing(to.lang());
        out.println(to.say("cli.plan-of", file.getFileName().toString()));
        for (var sheet : plan.sheets()) {
            long agreeing = sheet.totals().stream().filter(TotalCheck::agrees).count();
            var used = to.say(sheet.used() ? "cli.sheet-used" : "cli.sheet-left");
            out.println("  " + sheet.name() + " – " + used + " – " + words(to, sheet));
            if (!sheet.totals().isEmpty())
                out.println("    "
                        + to.say("cli.totals-agree", agreeing, sheet.totals().size()));
        }
        out.println(to.say("cli.rows-in", writing.number(plan.totals().rowsIn())));
        out.println(to.say("cli.rows-made", writing.number(plan.totals().made())));
        plan.totals()
                .left()
                .forEach((why, count) -> out.println("  " + writing.number(count) + "  "
                        + to.say("sheets.short." + why.substring("sheets.left.".length()))));
        plan.totals()
                .sums()
                .forEach((field, sum) -> out.println("  " + to.say("ideas.import-field-" + field) + ": "
                        + money(writing, sum) + without(to, writing, field, sum)));
        for (var block : plan.blocks())
            out.println("  " + to.say("cli.block", block.rows(), block.from(), block.to(), block.earlierRow()));
        unmatched(to);
    }

    private void unmatched(RucheCommand to) {
        List<String> labels = plan.values().stream()
                .filter(value -> value.option() == null)
                .map(value -> value.label() + " (" + value.count() + ")")
                .toList();
        if (!labels.isEmpty()) to.out().println(to.say("cli.unmatched", String.join("، ", labels)));
    }

    private String without(RucheCommand to, Writing writing, String field, long sum) {
        long without = plan.totals().sumsWithoutBlocks().getOrDefault(field, sum);
        return without == sum ? "" : " – " + to.say("cli.without-blocks", money(writing, without));
    }

    private String money(Writing writing, long minor) {
        return (minor < 0 ? "−" : "") + writing.money(Money.of(Math.abs(minor), currency));
    }

    private static String words(RucheCommand to, SheetPlan sheet) {
        return to.say(sheet.reason().key(), sheet.reason().arguments().toArray());
    }
}
