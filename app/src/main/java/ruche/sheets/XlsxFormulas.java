package ruche.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.formula.eval.NotImplementedException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Calculates the doubtful formulas of an XLSX workbook anew; nothing outside the file is looked up.
final class XlsxFormulas {
    /// Beyond this a workbook is not opened as a whole for the sake of its noughts.
    private static final int MOST_DOUBTS = 20_000;

    private XlsxFormulas() {}

    static void recompute(byte[] bytes, Limits limits, List<XlsxSheet> sheets) throws IOException {
        int doubts = sheets.stream().mapToInt(sheet -> sheet.doubts().size()).sum();
        if (doubts == 0 || doubts > MOST_DOUBTS) {
            return;
        }
        checkAllParts(bytes, limits);
        // Opening a large workbook takes longer than its formulas.
        var clock = new Patience();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            evaluator.setIgnoreMissingWorkbooks(true);
            for (int i = 0; i < sheets.size(); i++) {
                for (var doubt : sheets.get(i).doubts()) {
                    if (clock.isOver()) {
                        return;
                    }
                    settle(workbook, evaluator, i, sheets.get(i), doubt);
                }
            }
        }
    }

    /// POI opens every part, so every part is first counted.
    private static void checkAllParts(byte[] bytes, Limits limits) throws IOException {
        try (var zip = new GuardedZip(bytes, limits)) {
            zip.drain();
        }
    }

    private static void settle(
            XSSFWorkbook workbook, FormulaEvaluator evaluator, int index, XlsxSheet sheet, XlsxSheet.Doubt doubt) {
        var row = workbook.getSheetAt(index).getRow(doubt.row());
        var cell = row == null ? null : row.getCell(doubt.column());
        if (cell == null || cell.getCellType() != CellType.FORMULA) {
            return;
        }
        try {
            take(evaluator.evaluate(cell), sheet, doubt);
        } catch (NotImplementedException | IllegalArgumentException | IllegalStateException notOurs) {
            // A function or a reference that cannot be followed: the kept value, or none, stands.
            return;
        }
    }

    private static void take(CellValue value, XlsxSheet sheet, XlsxSheet.Doubt doubt) {
        if (value.getCellType() == CellType.NUMERIC && value.getNumberValue() != 0) {
            sheet.settle(doubt, value.getNumberValue());
        } else if (value.getCellType() == CellType.STRING
                && !value.getStringValue().isBlank()) {
            sheet.settle(doubt, value.getStringValue());
        }
    }
}
