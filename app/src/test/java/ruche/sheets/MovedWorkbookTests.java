package ruche.sheets;

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

/// The city's workbook once more with other headers, other columns and another order of sheets.
class MovedWorkbookTests {
    private static final String CITY = "real/grants-montpellier-fr/VilleMTP_MTP_AttribSub_2014.xls";

    /// New place of each column.
    private static final List<Integer> PLACES = List.of(7, 3, 9, 5, 1, 0, 11, 2, 10, 4, 8, 6, 12, 13);

    private static final Map<String, String> NAMES = Map.of(
            "Code", "Identifiant",
            "Structure", "Association",
            "Type", "Nature de la demande",
            "Nom du projet", "Intitulé du projet",
            "Montant", "Montant accordé",
            "Montant Demandé 2014", "Montant sollicité",
            "Thématique", "Thème",
            "Exercice", "Année");

    private final Planner planner = new Planner(TargetSamples.requests());

    @Test
    void isPlannedEqually() throws IOException {
        var grid = new SheetReader().read(SharedData.at(CITY));
        var moved = new SheetReader().read(moved(grid));

        var plan = planner.plan(grid, Choices.none());
        var again = planner.plan(moved, Choices.none());

        assertThat(moved.kind()).isEqualTo(Grid.Kind.XLSX);
        assertThat(again.rows()).extracting(PlannedRow::kind).isEqualTo(kinds(plan));
        assertThat(again.rows())
                .extracting(PlannedRow::values)
                .isEqualTo(plan.rows().stream().map(PlannedRow::values).toList());
        assertThat(again.totals()).isEqualTo(plan.totals());
        assertThat(again.blocks()).isEqualTo(plan.blocks());
        assertThat(again.values()).isEqualTo(plan.values());
        assertThat(roles(again)).isEqualTo(roles(plan).reversed());
    }

    private static List<RowKind> kinds(Plan plan) {
        return plan.rows().stream().map(PlannedRow::kind).toList();
    }

    private static List<SheetRole> roles(Plan plan) {
        return plan.sheets().stream().map(SheetPlan::role).toList();
    }

    private static byte[] moved(Grid grid) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var euros = workbook.createCellStyle();
            euros.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00\\ \"€\""));
            for (var sheet : grid.sheets().reversed()) {
                move(sheet, workbook.createSheet(sheet.name()), euros);
            }
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static void move(Sheet from, XSSFSheet to, CellStyle euros) {
        boolean wide = from.width() > 10;
        for (var row : from.rows()) {
            var target = to.createRow(row.number() - 1);
            for (int column = 0; column < row.width(); column++) {
                if (!row.cell(column).isInherited()) {
                    write(row.cell(column), target, wide ? PLACES.get(column) : column, euros);
                }
            }
        }
        for (int column = 0; column < from.width(); column++) {
            merge(from, column, to, wide ? PLACES.get(column) : column);
        }
    }

    private static void write(Cell cell, XSSFRow row, int column, CellStyle euros) {
        var number = cell.number();
        if (number != null) {
            var written = row.createCell(column);
            written.setCellValue(number.doubleValue());
            if (cell.text().contains("€")) {
                written.setCellStyle(euros);
            }
        } else if (!cell.isBlank()) {
            row.createCell(column).setCellValue(NAMES.getOrDefault(cell.text(), cell.text()));
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
