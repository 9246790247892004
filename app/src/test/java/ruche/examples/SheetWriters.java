package ruche.examples;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import ruche.examples.SheetGrid.Content;

/// Writes a grid in the format its file name says.
final class SheetWriters {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int COLUMN_WIDTH = 22 * 256;

    private SheetWriters() {}

    static void write(SheetGrid grid, Path folder) throws Exception {
        var file = folder.resolve(grid.file());
        switch (grid.file().substring(grid.file().lastIndexOf('.') + 1)) {
            case "xlsx" -> workbook(grid, new XSSFWorkbook(), file);
            case "xls" -> workbook(grid, new HSSFWorkbook(), file);
            case "ods" -> OdsSheet.write(grid, file);
            case "csv" -> Files.writeString(file, csv(grid), Charset.forName(grid.charset()));
            default -> throw new IllegalArgumentException("no writer for " + grid.file());
        }
    }

    private static void workbook(SheetGrid grid, Workbook workbook, Path file) throws IOException {
        try (workbook;
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet(grid.title());
            sheet.setRightToLeft(grid.rightToLeft());
            var day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            grid.rows().forEach((row, cells) -> {
                var line = sheet.createRow(row - 1);
                cells.forEach((column, content) -> fill(line.createCell(column - 1), content, day));
            });
            for (var merge : grid.merges()) {
                if (merge.last() > merge.first()) {
                    sheet.addMergedRegion(new CellRangeAddress(
                            merge.first() - 1, merge.last() - 1, merge.column() - 1, merge.column() - 1));
                }
            }
            for (int column = 1; column < grid.width(); column++) {
                sheet.setColumnWidth(column, COLUMN_WIDTH);
            }
            workbook.write(out);
        }
    }

    private static void fill(Cell cell, Content content, CellStyle day) {
        switch (content) {
            case Content.Text(var text) -> cell.setCellValue(text);
            case Content.Whole(var number) -> cell.setCellValue((double) number);
            case Content.Day(var date) -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            case Content.Formula(var expression, var result) -> {
                cell.setCellFormula(expression);
                cell.setCellValue((double) result);
            }
        }
    }

    /// Every row of the sheet down to the last one, blank ones too, so that lines keep their numbers.
    /// UTF-8 starts with the mark that spreadsheets write.
    private static String csv(SheetGrid grid) {
        var mark = grid.charset().equals("UTF-8") ? "\uFEFF" : "";
        return mark
                + IntStream.rangeClosed(1, grid.rows().lastKey())
                        .mapToObj(row -> IntStream.rangeClosed(1, grid.width())
                                .mapToObj(column -> {
                                    var content = grid.rows()
                                            .getOrDefault(row, new TreeMap<>())
                                            .get(column);
                                    return content == null ? "" : plain(content);
                                })
                                .collect(Collectors.joining(";")))
                        .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String plain(Content content) {
        return switch (content) {
            case Content.Text(var text) -> text.contains(";") ? '"' + text + '"' : text;
            case Content.Whole(var number) -> Long.toString(number);
            case Content.Day(var date) -> DAY.format(date);
            case Content.Formula formula -> Long.toString(formula.result());
        };
    }
}
