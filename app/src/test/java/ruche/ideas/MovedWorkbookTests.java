package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import ruche.SharedData;
import ruche.sheets.Cell;
import ruche.sheets.Choices;
import ruche.sheets.Grid;
import ruche.sheets.Plan;
import ruche.sheets.PlannedRow;
import ruche.sheets.Planner;
import ruche.sheets.RowKind;
import ruche.sheets.Sheet;
import ruche.sheets.SheetPlan;
import ruche.sheets.SheetReader;
import ruche.sheets.SheetRole;

/// The city's workbook once more with other headers, other columns and another order of sheets.
class MovedWorkbookTests {
    private static final String CITY = "real/grants-montpellier-fr/VilleMTP_MTP_AttribSub_2014.xls";

    /// New place of each column.
    private static final List<Integer> PLACES = List.of(7, 3, 9, 5, 1, 0, 11, 2, 10, 4, 8, 6, 12, 13);

    /// Headings that the program knows too.
    private static final Map<String, String> KNOWN = Map.of(
            "Code", "Identifiant",
            "Structure", "Association",
            "Type", "Nature de la demande",
            "Nom du projet", "Intitulé du projet",
            "Montant", "Montant accordé",
            "Montant Demandé 2014", "Montant sollicité",
            "Thématique", "Thème",
            "Exercice", "Année");

    /// Headings that nobody foresaw, and what a person says they mean.
    private static final Map<String, String> UNKNOWN = Map.of(
            "Code", "Zeichen",
            "Structure", "Wer",
            "Type", "Sorte",
            "Nom du projet", "Was",
            "Montant", "Bewilligt",
            "Montant Demandé 2014", "Gewünscht",
            "Thématique", "Gebiet",
            "Exercice", "Zeitraum");

    private static final Map<String, String> MEANING = Map.of(
            "Zeichen", "code",
            "Wer", "bearer",
            "Sorte", "kind",
            "Was", "title",
            "Bewilligt", "granted",
            "Gewünscht", "asked",
            "Gebiet", "axis",
            "Zeitraum", "year");

    private final Planner planner = new Planner(IdeaTargets.requests());

    @Test
    void isPlannedEqually() throws IOException {
        var grid = new SheetReader().read(SharedData.at(CITY));
        var moved = new SheetReader().read(moved(grid, KNOWN));

        var plan = planner.plan(grid, Choices.none());
        var again = planner.plan(moved, Choices.none());

        assertThat(moved.kind()).isEqualTo(Grid.Kind.XLSX);
        assertEqual(again, plan);
        assertThat(roles(again)).isEqualTo(roles(plan).reversed());
    }

    @Test
    void underHeadingsThatNobodyForesawItIsPlannedEquallyOnceTheyAreNamed() throws IOException {
        var grid = new SheetReader().read(SharedData.at(CITY));
        var odd = new SheetReader().read(moved(grid, UNKNOWN));
        var plan = planner.plan(grid, Choices.none());

        var unnamed = planner.plan(odd, Choices.none());
        var named = Choices.none();
        for (var heading : MEANING.entrySet()) named = named.withHeading(heading.getKey(), heading.getValue());
        var again = planner.plan(odd, named);

        assertThat(unnamed.needsMapping()).isTrue();
        assertThat(unnamed.totals().isComplete()).isTrue();
        assertThat(again.needsMapping()).isFalse();
        assertEqual(again, plan);
        assertThat(roles(again)).isEqualTo(roles(plan).reversed());
        // The next file with these headings is read without a word.
        assertEqual(planner.plan(odd, Choices.fromJson(again.toKeep().toJson())), plan);
    }

    private static void assertEqual(Plan again, Plan plan) {
        assertThat(again.rows()).extracting(PlannedRow::kind).isEqualTo(kinds(plan));
        assertThat(again.rows())
                .extracting(PlannedRow::values)
                .isEqualTo(plan.rows().stream().map(PlannedRow::values).toList());
        assertThat(again.totals()).isEqualTo(plan.totals());
        assertThat(again.blocks()).isEqualTo(plan.blocks());
        assertThat(again.values()).isEqualTo(plan.values());
    }

    private static List<RowKind> kinds(Plan plan) {
        return plan.rows().stream().map(PlannedRow::kind).toList();
    }

    private static List<SheetRole> roles(Plan plan) {
        return plan.sheets().stream().map(SheetPlan::role).toList();
    }

    private static byte[] moved(Grid grid, Map<String, String> names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var euros = workbook.createCellStyle();
            euros.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00\\ \"€\""));
            for (var sheet : grid.sheets().reversed()) {
                move(sheet, workbook.createSheet(sheet.name()), euros, names);
            }
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static void move(Sheet from, XSSFSheet to, CellStyle euros, Map<String, String> names) {
        int width =
                from.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        boolean wide = width > 10;
        for (var row : from.rows()) {
            var target = to.createRow(row.number() - 1);
            for (int column = 0; column < row.cells().size(); column++) {
                if (row.cell(column).inherited() == Cell.Inherited.NO) {
                    write(row.cell(column), target, wide ? PLACES.get(column) : column, euros, names);
                }
            }
        }
        for (int column = 0; column < width; column++) {
            merge(from, column, to, wide ? PLACES.get(column) : column);
        }
    }

    private static void write(Cell cell, XSSFRow row, int column, CellStyle euros, Map<String, String> names) {
        var number = cell.number();
        if (number != null) {
            var written = row.createCell(column);
            written.setCellValue(number.doubleValue());
            if (cell.text().contains("€")) {
                written.setCellStyle(euros);
            }
        } else if (!cell.isBlank()) {
            row.createCell(column).setCellValue(names.getOrDefault(cell.text(), cell.text()));
        }
    }

    /// Merges again what was merged downwards.
    private static void merge(Sheet from, int column, XSSFSheet to, int place) {
        int top = 0;
        for (int row = 1; row <= from.rows().size(); row++) {
            boolean continues = row < from.rows().size()
                    && from.rows().get(row).cell(column).inherited() == Cell.Inherited.DOWN;
            if (!continues) {
                if (row - 1 > top) {
                    to.addMergedRegionUnsafe(new CellRangeAddress(top, row - 1, place, place));
                }
                top = row;
            }
        }
    }
}
