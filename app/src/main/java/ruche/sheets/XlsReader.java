package ruche.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.eval.NotImplementedException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import ruche.sheets.Cell.Formula;

/// Reads the workbooks of Excel 97 to 2003.
final class XlsReader {
    private final Limits limits;

    XlsReader(Limits limits) {
        this.limits = limits;
    }

    Grid read(byte[] bytes) throws IOException {
        if (bytes.length > limits.bytes() / 2) {
            throw SheetRefused.tooLarge("bytes", limits.bytes() >> 21);
        }
        try (var workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var grid = new GridBuilder(limits);
            var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            evaluator.setIgnoreMissingWorkbooks(true);
            var faces = new NumberFaces(workbook.getInternalWorkbook().isUsing1904DateWindowing());
            var reading = new Reading(grid, faces, evaluator, new Patience());
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
                reading.read(workbook.getSheetAt(i), grid.sheet(workbook.getSheetName(i), hidden));
            }
            return new Grid(Grid.Kind.XLS, grid.sheets(), null, null, hasMacros(workbook));
        } catch (OldExcelFormatException old) {
            throw SheetRefused.oldFormat();
        }
    }

    private static boolean hasMacros(HSSFWorkbook workbook) {
        return workbook.getDirectory() != null && workbook.getDirectory().hasEntryCaseInsensitive("_VBA_PROJECT_CUR");
    }

    private record Reading(GridBuilder grid, NumberFaces faces, FormulaEvaluator evaluator, Patience clock) {

        void read(HSSFSheet sheet, SheetBuilder out) {
            for (var row : sheet) {
                for (var cell : row) {
                    out.put(cell.getRowIndex(), cell.getColumnIndex(), cell(cell));
                }
            }
            for (var region : sheet.getMergedRegions()) {
                out.merge(region.getFirstRow(), region.getFirstColumn(), region.getLastRow(), region.getLastColumn());
            }
            out.finish();
        }

        private Cell cell(org.apache.poi.ss.usermodel.Cell cell) {
            return cell.getCellType() == CellType.FORMULA ? formula(cell) : value(cell, cell.getCellType());
        }

        private Cell value(org.apache.poi.ss.usermodel.Cell cell, CellType type) {
            return switch (type) {
                case NUMERIC -> number(cell, cell.getNumericCellValue());
                case STRING -> grid.text(cell.getStringCellValue());
                case BOOLEAN -> grid.text(cell.getBooleanCellValue() ? "✓" : "✗");
                default -> Cell.BLANK;
            };
        }

        private Cell number(org.apache.poi.ss.usermodel.Cell cell, double value) {
            var style = cell.getCellStyle();
            return faces.cell(value, style.getDataFormat(), style.getDataFormatString());
        }

        private Cell formula(org.apache.poi.ss.usermodel.Cell cell) {
            var kept = value(cell, cell.getCachedFormulaResultType());
            var number = kept.number();
            boolean doubtful = kept.isBlank() || (number != null && number.signum() == 0);
            var anew = doubtful && !clock.isOver() ? recomputed(cell) : Cell.BLANK;
            if (!anew.isBlank()) {
                return anew.by(Formula.RECOMPUTED);
            }
            return kept.by(kept.isBlank() ? Formula.WITHOUT_VALUE : Formula.CACHED);
        }

        private Cell recomputed(org.apache.poi.ss.usermodel.Cell cell) {
            try {
                return taken(evaluator.evaluate(cell), cell);
            } catch (NotImplementedException | IllegalArgumentException | IllegalStateException notOurs) {
                // A function or a reference that cannot be followed: the kept value, or none, stands.
                return Cell.BLANK;
            }
        }

        private Cell taken(CellValue value, org.apache.poi.ss.usermodel.Cell cell) {
            if (value.getCellType() == CellType.NUMERIC && value.getNumberValue() != 0) {
                return number(cell, value.getNumberValue());
            }
            return value.getCellType() == CellType.STRING ? grid.text(value.getStringValue()) : Cell.BLANK;
        }
    }
}
