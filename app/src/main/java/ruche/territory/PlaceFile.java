package ruche.territory;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import ruche.sheets.Choices;
import ruche.sheets.Plan;
import ruche.sheets.Planner;
import ruche.sheets.SheetPlan;
import ruche.sheets.SheetReader;
import ruche.sheets.SheetRefused;
import ruche.territory.PlaceImport.Fault;

/// A list of places as a file gives it, in whatever form people keep it.
///
/// @param faults why it cannot be read as a list of places at all; empty where it can
/// @param unused headings that were not read
record PlaceFile(List<PlaceRow> rows, List<Fault> faults, List<String> unused) {

    static PlaceFile read(byte[] file) {
        try {
            var plan = new Planner(PlaceFields.TARGET).plan(new SheetReader().read(file), Choices.none());
            var missing = missing(plan);
            return new PlaceFile(missing.isEmpty() ? rows(plan) : List.of(), missing, unused(plan));
        } catch (SheetRefused refused) {
            return new PlaceFile(List.of(), List.of(Fault.of(1, "", refused.key(), refused.arguments())), List.of());
        }
    }

    private static List<PlaceRow> rows(Plan plan) {
        return plan.rows().stream()
                .filter(PlaceReading::isPlace)
                .map(PlaceReading::of)
                .toList();
    }

    /// Columns without which nothing can be made of the list.
    private static List<Fault> missing(Plan plan) {
        var has = used(plan)
                .flatMap(sheet -> sheet.columns().stream())
                .map(column -> Objects.requireNonNullElse(column.field(), ""))
                .toList();
        int header = used(plan).mapToInt(SheetPlan::headerRow).findFirst().orElse(1);
        boolean named = has.contains(PlaceFields.NAME_AR) || has.contains(PlaceFields.NAME_FR);
        return Stream.of(PlaceFields.CODE, PlaceFields.KIND, PlaceFields.PARENT, PlaceFields.NAME_AR)
                .filter(field -> field.equals(PlaceFields.NAME_AR) ? !named : !has.contains(field))
                .map(field ->
                        Fault.of(Math.max(1, header), field, "territory.column-missing", PlaceFields.heading(field)))
                .toList();
    }

    private static List<String> unused(Plan plan) {
        return used(plan)
                .flatMap(sheet -> sheet.columns().stream())
                .filter(column -> column.field() == null && !column.label().isBlank())
                .map(column -> column.label().strip())
                .toList();
    }

    private static Stream<SheetPlan> used(Plan plan) {
        return plan.sheets().stream().filter(SheetPlan::used);
    }
}
