package ruche.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Small workbooks as somebody in a workshop would type them.
final class Workbooks {

    private Workbooks() {}

    /// A workbook of one sheet; numbers and texts, `""` for a blank cell.
    static Grid of(Object[]... rows) {
        return with(sheet -> fill(sheet, rows));
    }

    static Object[] row(Object... cells) {
        return cells;
    }

    static void fill(XSSFSheet sheet, Object[]... rows) {
        for (int i = 0; i < rows.length; i++) {
            var row = sheet.createRow(i);
            for (int column = 0; column < rows[i].length; column++) {
                put(row, column, rows[i][column]);
            }
        }
    }

    private static void put(Row row, int column, Object value) {
        switch (value) {
            case String blank when blank.isEmpty() -> {}
            case Number number -> row.createCell(column).setCellValue(number.doubleValue());
            default -> row.createCell(column).setCellValue(value.toString());
        }
    }

    static Grid with(Consumer<XSSFSheet> content) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            content.accept(workbook.createSheet("ورقة"));
            workbook.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new SheetReader().read(out.toByteArray());
    }
}
