package ruche.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import ruche.kernel.Lang;
import ruche.sheets.Plan;
import ruche.sheets.PlanViews;
import ruche.sheets.PlannedRow;
import ruche.sheets.Target;
import ruche.sheets.TotalCheck;
import ruche.sheets.Value;
import ruche.shell.Writing;

/// A plan's account in words: rows in, made, left and why, and the sums; if asked for, row by row.
final class PlanAccount {
    private final Plan plan;
    private final Target target;
    private final String kind;
    private final PlanViews views;
    private final RucheCommand to;
    private final Writing writing;

    PlanAccount(Plan plan, Target target, String kind, PlanViews views, RucheCommand to) {
        this.plan = plan;
        this.target = target;
        this.kind = kind;
        this.views = views;
        this.to = to;
        this.writing = new Writing(to.lang());
    }

    void print(Path file, boolean rowByRow) {
        line(to.say("cli.plan-of", file.getFileName()));
        sheets(file.getFileName().toString());
        line(to.say("cli.rows-in", number(plan.totals().rowsIn())));
        line(to.say("cli.rows-made", number(plan.totals().made())));
        plan.totals().left().forEach((why, count) -> line("  " + number(count) + "  " + views.leftFor(to.lang(), why)));
        sums();
        for (var block : plan.blocks())
            line("  "
                    + to.say(
                            "cli.block",
                            number(block.rows()),
                            number(block.from()),
                            number(block.to()),
                            number(block.earlierRow())));
        unmatched();
        guesses();
        if (rowByRow) plan.rows().forEach(this::row);
        else line(to.say("cli.more-rows"));
    }

    private void sheets(String file) {
        for (var sheet : plan.sheets()) {
            var used = to.say(sheet.used() ? "cli.sheet-used" : "cli.sheet-left");
            line("  " + (sheet.name().isEmpty() ? file : sheet.name()) + " – " + used + " – "
                    + views.say(to.lang(), kind, sheet.reason()));
            long agreeing = sheet.totals().stream().filter(TotalCheck::agrees).count();
            if (!sheet.totals().isEmpty())
                line("    "
                        + to.say(
                                "cli.totals-agree",
                                number(agreeing),
                                number(sheet.totals().size())));
        }
    }

    private void sums() {
        plan.totals()
                .sums()
                .forEach((field, sums) -> line("  " + field(field) + colon() + words(sums) + without(field, sums)));
        plan.remarks().forEach(remark -> line("  ! " + views.say(to.lang(), kind, remark)));
    }

    /// As the language writes it.
    private String colon() {
        return to.say("shell.colon") + " ";
    }

    /// What is left of a sum when the blocks that repeat earlier rows are not counted.
    private String without(String field, Map<String, Long> sums) {
        var without = plan.totals().sumsWithoutBlocks().getOrDefault(field, Map.of());
        if (without.equals(sums)) return "";
        return " – " + to.say("cli.without-blocks", without.isEmpty() ? number(0) : words(without));
    }

    private String words(Map<String, Long> byCurrency) {
        var words = new ArrayList<String>();
        byCurrency.forEach((currency, minor) -> words.add(views.sum(to.lang(), currency, minor)));
        return String.join(" + ", words);
    }

    private void unmatched() {
        var labels = plan.values().stream()
                .filter(value -> value.option() == null)
                .map(value -> value.label() + " (" + number(value.count()) + ")")
                .toList();
        if (!labels.isEmpty()) line(to.say("cli.unmatched", String.join(to.lang() == Lang.AR ? "، " : ", ", labels)));
    }

    private void guesses() {
        for (var value : plan.guesses()) {
            var option = value.option();
            if (option != null)
                line("  ! "
                        + to.say(
                                "cli.guess",
                                value.label(),
                                views.value(to.lang(), target, value.field(), new Value.Chosen(option))));
        }
    }

    private void row(PlannedRow row) {
        var at = (row.sheet().isEmpty() ? "" : row.sheet() + " ") + number(row.number()) + "  ";
        var left = row.left();
        line(left == null ? at + values(row) : at + to.say("cli.row-left", views.say(to.lang(), kind, left)));
        for (var note : row.notes()) line("    ! " + views.say(to.lang(), kind, note));
    }

    private String values(PlannedRow row) {
        var said = new ArrayList<String>();
        for (var field : target.fields()) {
            var value = row.values().get(field.id());
            if (value != null)
                said.add(field(field.id()) + colon() + views.value(to.lang(), target, field.id(), value));
        }
        return String.join(" | ", said);
    }

    private String field(String field) {
        return views.field(to.lang(), kind, field);
    }

    private String number(long number) {
        return writing.number(number);
    }

    private void line(String text) {
        to.out().println(text);
    }
}
