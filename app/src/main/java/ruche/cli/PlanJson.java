package ruche.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import ruche.kernel.Lang;
import ruche.sheets.Plan;
import ruche.sheets.PlanViews;
import ruche.sheets.PlannedRow;
import ruche.sheets.Reason;
import ruche.sheets.RepeatBlock;
import ruche.sheets.SheetPlan;
import ruche.sheets.Target;
import ruche.sheets.TotalCheck;
import ruche.sheets.Value;
import ruche.sheets.ValueMapping;

/// A plan for other programs: its account, and row by row what would be made of what, or why not. Reasons stand as
/// keys with their arguments and in words; sums in whole minor units with their currency.
final class PlanJson {
    private final Plan plan;
    private final Target target;
    private final String kind;
    private final PlanViews views;
    private final Lang lang;

    PlanJson(Plan plan, Target target, String kind, PlanViews views, Lang lang) {
        this.plan = plan;
        this.target = target;
        this.kind = kind;
        this.views = views;
        this.lang = lang;
    }

    Map<String, Object> of(Path file) {
        var totals = plan.totals();
        var json = new LinkedHashMap<String, Object>();
        json.put("file", file.getFileName().toString());
        json.put("kind", plan.kind().name());
        json.put("rowsIn", totals.rowsIn());
        json.put("made", totals.made());
        json.put("left", totals.left());
        json.put("sums", totals.sums());
        json.put("sumsWithoutBlocks", totals.sumsWithoutBlocks());
        json.put("remarks", plan.remarks().stream().map(this::reason).toList());
        json.put("repeatedRows", totals.repeatedRows());
        json.put("blocks", plan.blocks().stream().map(PlanJson::block).toList());
        json.put("sheets", plan.sheets().stream().map(this::sheet).toList());
        json.put("values", plan.values().stream().map(PlanJson::value).toList());
        json.put("rows", plan.rows().stream().map(this::row).toList());
        return json;
    }

    private Map<String, Object> row(PlannedRow row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("sheet", row.sheet());
        json.put("row", row.number());
        json.put("made", row.isMade());
        var left = row.left();
        if (left != null) json.put("left", reason(left));
        if (row.isMade()) json.put("values", values(row));
        if (!row.others().isEmpty()) json.put("others", row.others());
        if (!row.notes().isEmpty())
            json.put("notes", row.notes().stream().map(this::reason).toList());
        if (!row.inherited().isEmpty())
            json.put("inherited", row.inherited().stream().sorted().toList());
        return json;
    }

    private Map<String, Object> values(PlannedRow row) {
        var json = new LinkedHashMap<String, Object>();
        for (var field : target.fields()) {
            var value = row.values().get(field.id());
            if (value != null) json.put(field.id(), plain(field.id(), value));
        }
        return json;
    }

    private Object plain(String field, Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Sum(var minor, var currency) ->
                Map.of("minor", minor, "currency", currency == null ? target.currency() : currency);
            case Value.Day(var day) -> day.toString();
            case Value.Quantity(var number) -> number;
            case Value.Year(var year) -> year;
            case Value.Chosen(var option) -> Map.of("option", option, "name", views.value(lang, target, field, value));
        };
    }

    private Map<String, Object> reason(Reason reason) {
        var json = new LinkedHashMap<String, Object>();
        json.put("key", reason.key());
        json.put("arguments", reason.arguments());
        json.put("text", views.say(lang, kind, reason));
        return json;
    }

    private static Map<String, Object> value(ValueMapping value) {
        return Map.of(
                "field",
                value.field(),
                "label",
                value.label(),
                "rows",
                value.count(),
                "option",
                value.option() == null ? "" : value.option(),
                "guess",
                value.isGuess());
    }

    private static Map<String, Object> block(RepeatBlock block) {
        return Map.of(
                "sheet", block.sheet(),
                "from", block.from(),
                "to", block.to(),
                "rows", block.rows(),
                "earlierSheet", block.earlierSheet(),
                "earlierRow", block.earlierRow());
    }

    private Map<String, Object> sheet(SheetPlan sheet) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", sheet.name());
        json.put("role", sheet.role().name());
        json.put("why", reason(sheet.reason()));
        json.put("used", sheet.used());
        json.put("rows", sheet.rowsIn());
        json.put("headerRow", sheet.headerRow());
        json.put("columns", sheet.columns().stream().map(PlanJson::column).toList());
        json.put("totals", sheet.totals().size());
        json.put(
                "totalsAgreeing",
                sheet.totals().stream().filter(TotalCheck::agrees).count());
        return json;
    }

    private static Map<String, Object> column(ruche.sheets.ColumnMapping column) {
        return Map.of(
                "column",
                column.letter(),
                "heading",
                column.label(),
                "field",
                column.field() == null ? "" : column.field());
    }
}
